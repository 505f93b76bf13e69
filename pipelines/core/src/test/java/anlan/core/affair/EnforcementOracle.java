package anlan.core.affair;

import anlan.core.enforcement.EnforcementCase;
import anlan.core.enforcement.FollowUp;
import anlan.core.enforcement.Procedure;
import anlan.core.enforcement.Sanctions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is counted of cases of enforcement on a day, asked of the rows anew for that day; it counts
 * working days one by one on the calendar's own file and knows the terms by heart.
 */
final class EnforcementOracle {
  private static final Map<LocalDate, Boolean> WORKED = new HashMap<>();

  static {
    Path file =
        Path.of(System.getProperty("anlan.root"), "schemas/catalog/calendar_exceptions.csv");
    try {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(",");
        if (!parts[0].equals("date")) {
          WORKED.put(LocalDate.parse(parts[0]), parts[1].equals("workday"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final LocalDate today;
  private final Map<String, Integer> values;

  private EnforcementOracle(LocalDate today, Map<String, Integer> values) {
    this.today = today;
    this.values = values;
  }

  /** Adds every value to others, by measure, period, place, department and facet. */
  static void addAsOf(int day, Collection<AffairRow> rows, Map<String, Integer> values) {
    EnforcementOracle oracle = new EnforcementOracle(LocalDate.ofEpochDay(day), values);
    List<EnforcementCase> standing =
        rows.stream()
            .filter(EnforcementCase.class::isInstance)
            .map(EnforcementCase.class::cast)
            .filter(one -> !one.withdrawn())
            .toList();
    for (EnforcementCase one : standing) {
      oracle.happened(one);
      if (oracle.has(one.decidedOn())) {
        oracle.decided(one);
        oracle.similar(one, standing);
      }
      if (one.decidedOn() != AffairRow.NEVER) {
        oracle.duties(one);
      }
    }
  }

  private void happened(EnforcementCase one) {
    Sanctions s = one.sanctions();
    act(one, "EXPOSED", s.exposedOn());
    act(one, "INTERVIEWED", s.interviewedOn());
    act(one, "SANCTIONED", s.sanctionedOn());
    act(one, s.dangerousWorkCrime() ? "TYPICAL_DANGEROUS_WORK" : "TYPICAL", s.typicalOn());
    if (has(s.transferredOn())) {
      add(one, "E3.transferred", month(s.transferredOn()), "", s.transferredPersons());
    }
  }

  private void decided(EnforcementCase one) {
    String month = month(one.decidedOn());
    add(one, "E3.penalties", month, one.procedure().toString(), 1);
    add(one, "E3.fined_yuan", month, "", one.sanctions().fineYuan());
    if (one.sanctions().bothPenalised()) {
      add(one, "E3.acts", month, "BOTH_PENALISED", 1);
    }
    if (one.sanctions().shutdownOrdered()) {
      add(one, "E3.acts", month, "SHUTDOWN", 1);
    }
    FollowUp f = one.followUp();
    boolean late = f.performanceDueOn() != AffairRow.NEVER && has(f.performanceDueOn() + 1);
    boolean settled = has(f.performedOn()) || has(f.enforcedOn());
    add(one, "penalty.unperformed", "ALWAYS", "", late && !settled ? 1 : 0);
  }

  private void duties(EnforcementCase one) {
    LocalDate decided = LocalDate.ofEpochDay(one.decidedOn());
    duty(one, "E4", twentyDaysAfter(decided), one.followUp().creditRecordedOn());
    if (one.procedure() == Procedure.GENERAL) {
      LocalDate due = twentyDaysAfter(decided);
      if (one.changedOn() == AffairRow.NEVER) {
        duty(one, "E1", due, one.followUp().publishedOn());
      } else {
        LocalDate changed = LocalDate.ofEpochDay(one.changedOn());
        if (changed.isAfter(due)) {
          duty(one, "E1", due, one.followUp().publishedOn());
        }
        duty(one, "E1", twentyDaysAfter(changed), one.followUp().changePublishedOn());
      }
    }
  }

  private void duty(EnforcementCase one, String indicator, LocalDate due, int doneOn) {
    if (!due.isAfter(today)) {
      String month = YearMonth.from(due).toString();
      add(one, indicator + ".due", month, "", 1);
      boolean done = doneOn != AffairRow.NEVER && !LocalDate.ofEpochDay(doneOn).isAfter(due);
      add(one, indicator + ".in_time", month, "", done ? 1 : 0);
    }
  }

  private void similar(EnforcementCase one, List<EnforcementCase> standing) {
    Set<Long> group = new HashSet<>();
    for (EnforcementCase other : standing) {
      if (has(other.decidedOn())
          && !one.similarityGroup().isEmpty()
          && other.similarityGroup().equals(one.similarityGroup())
          && other.area().equals(one.area())
          && other.department().equals(one.department())
          && year(other).equals(year(one))) {
        group.add(other.id());
      }
    }
    if (group.size() > 1) {
      add(one, "E2.cases", year(one), "", 1);
      add(one, "E2.adjudicated", year(one), "", has(one.adjudicatedOn()) ? 1 : 0);
    }
  }

  private static String year(EnforcementCase one) {
    return "" + LocalDate.ofEpochDay(one.decidedOn()).getYear();
  }

  private static LocalDate twentyDaysAfter(LocalDate day) {
    LocalDate at = day;
    for (int counted = 0; counted < 20; ) {
      at = at.plusDays(1);
      counted += isWorked(at) ? 1 : 0;
    }
    return at;
  }

  /** Whether a day is worked, by the calendar's own file. */
  static boolean isWorked(LocalDate day) {
    return WORKED.getOrDefault(day, day.getDayOfWeek().getValue() < 6);
  }

  private void act(EnforcementCase one, String act, int day) {
    if (has(day)) {
      add(one, "E3.acts", month(day), act, 1);
    }
  }

  private boolean has(int day) {
    return day <= today.toEpochDay();
  }

  private static String month(int day) {
    return YearMonth.from(LocalDate.ofEpochDay(day)).toString();
  }

  private void add(EnforcementCase one, String measure, String period, String facet, int value) {
    String key = String.join(" ", measure, period, one.area(), one.department(), facet);
    values.merge(key, value, Integer::sum);
  }
}
