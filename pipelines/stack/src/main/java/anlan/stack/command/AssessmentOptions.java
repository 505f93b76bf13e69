package anlan.stack.command;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.closing.Proceedings;
import anlan.stack.StackException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code close-quarter} and {@code assessment} are told.
 *
 * @param period the quarter, or the year that is settled
 * @param jurisdiction division code
 * @param unit one assessed unit, or {@link Proceedings#ALL}
 * @param actor office or role, no person
 * @param reason why
 */
record AssessmentOptions(
    Period period, String jurisdiction, String unit, String actor, String reason) {
  private static final String REMEDY = "deploy/anlan help says how it is written.";
  private static final List<String> NAMES =
      List.of("--jurisdiction", "--unit", "--actor", "--reason");
  private static final String JURISDICTION = "370100";

  /**
   * Reads the words after the command.
   *
   * @param kind what the period has to be
   * @param defaults of actor and reason, which else have to be given
   * @throws StackException naming what is wrong
   */
  static AssessmentOptions parse(
      List<String> words, PeriodKind kind, Map<String, String> defaults) {
    if (words.isEmpty()) {
      throw new StackException("no period is given", "Name one, such as 2023Q3. " + REMEDY);
    }
    Period period = period(words.get(0), kind);
    Map<String, String> told = new TreeMap<>(defaults);
    for (int i = 1; i < words.size(); i += 2) {
      String name = words.get(i);
      if (!NAMES.contains(name)) {
        throw new StackException("there is no option " + name, "There are " + NAMES + ".");
      }
      String value = i + 1 < words.size() ? words.get(i + 1).strip() : "";
      if (value.isEmpty() || value.contains("\n")) {
        throw new StackException(name + " needs a value of one line", REMEDY);
      }
      told.put(name, value);
    }
    for (String needed : List.of("--actor", "--reason")) {
      if (!told.containsKey(needed)) {
        throw new StackException(
            needed + " is missing: every step is kept with who took it and why",
            "Give the office or role, no person: --actor 市安委会 --reason '…'.");
      }
    }
    return new AssessmentOptions(
        period,
        told.getOrDefault("--jurisdiction", JURISDICTION),
        told.getOrDefault("--unit", Proceedings.ALL),
        told.getOrDefault("--actor", ""),
        told.getOrDefault("--reason", ""));
  }

  private static Period period(String label, PeriodKind kind) {
    try {
      Period period = Period.parse(label);
      if (period.kind() == kind) {
        return period;
      }
    } catch (IllegalArgumentException e) {
      throw new StackException(String.valueOf(e.getMessage()), REMEDY);
    }
    throw new StackException(
        "%s is not a %s".formatted(label, kind == PeriodKind.YEAR ? "year" : "quarter"),
        "Write it like %s.".formatted(kind == PeriodKind.YEAR ? "2023" : "2023Q3"));
  }

  /** Without a unit, where a step has none. */
  AssessmentOptions requireNoUnit() {
    if (!unit.equals(Proceedings.ALL)) {
      throw new StackException("a version is of all units, not of " + unit, "Leave out --unit.");
    }
    return this;
  }
}
