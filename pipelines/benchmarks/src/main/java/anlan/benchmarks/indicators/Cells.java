package anlan.benchmarks.indicators;

import anlan.core.calendar.Period;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Obligation;
import anlan.core.ledger.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is compared: by period, town and class the numerator and denominator of C1, C2 and C4, and
 * by town and class the hazards overdue and those open. Cells of nothing are left out.
 */
final class Cells {
  /** The name under which hazards go: overdue of open. */
  static final String HAZARDS = "HAZARD";

  private static final List<String> COVERAGE = List.of("C1", "C2", "C4");

  private static final Set<String> MEASURES =
      Set.of(
          Account.SUBJECTS,
          "hazard.found",
          "hazard.closed",
          "hazard.overdue",
          "C1.covered",
          "C1.adjust",
          "C2.covered",
          "C2.adjust",
          "C4.covered",
          "C4.adjust");

  private final Map<String, long[]> cells = new TreeMap<>();

  /** Whether a measure of the journal is in any cell. */
  static boolean isCompared(String measure) {
    return MEASURES.contains(measure);
  }

  /** Sets a cell. */
  void set(String indicator, String period, String town, String cls, long num, long den) {
    cells.put(key(indicator, period, town, cls), new long[] {num, den});
  }

  private void add(String key, long num, long den) {
    long[] cell = cells.computeIfAbsent(key, unseen -> new long[2]);
    cell[0] += num;
    cell[1] += den;
  }

  /** The cells of a journal as of a day. */
  static Cells of(Map<Account, Long> journal, Catalogue catalogue, int today) {
    Cells cells = new Cells();
    journal.forEach((account, amount) -> cells.add(account, amount, catalogue, today));
    return cells;
  }

  private void add(Account account, long amount, Catalogue catalogue, int today) {
    String town = account.cell().town();
    String cls = account.cell().classCode();
    if (account.day() > today) {
      return;
    }
    switch (account.measure()) {
      case "hazard.found" -> add(key(HAZARDS, "", town, cls), 0, amount);
      case "hazard.closed" -> add(key(HAZARDS, "", town, cls), 0, -amount);
      case "hazard.overdue" -> add(key(HAZARDS, "", town, cls), amount, 0);
      case Account.SUBJECTS -> stock(account, amount, catalogue, today);
      default -> {
        int dot = account.measure().indexOf('.');
        boolean covered = account.measure().endsWith(".covered");
        add(
            key(account.measure().substring(0, dot), account.period(), town, cls),
            covered ? amount : 0,
            covered ? 0 : amount);
      }
    }
  }

  /** The stock is in the denominator of every period that had begun when it counted. */
  private void stock(Account account, long amount, Catalogue catalogue, int today) {
    for (Obligation rule : catalogue.obligations()) {
      if (COVERAGE.contains(rule.indicator())
          && rule.subjectClass() == account.cell().subjectClass()) {
        Period period = rule.period().containing((int) LocalDate.of(2023, 1, 1).toEpochDay());
        for (; period.start() <= today; period = period.next()) {
          if (rule.appliesTo(period) && account.day() <= period.end()) {
            add(
                key(
                    rule.indicator(),
                    period.label(),
                    account.cell().town(),
                    account.cell().classCode()),
                0,
                amount);
          }
        }
      }
    }
  }

  /** One line per cell, in order. */
  List<String> lines() {
    return cells.entrySet().stream()
        .filter(cell -> cell.getValue()[0] != 0 || cell.getValue()[1] != 0)
        .map(cell -> cell.getKey() + " " + cell.getValue()[0] + " " + cell.getValue()[1])
        .toList();
  }

  private static String key(String indicator, String period, String town, String cls) {
    return String.join(" ", indicator, period.isEmpty() ? "-" : period, town, cls);
  }
}
