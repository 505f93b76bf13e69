package anlan.dashboard.assessment;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.scoring.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which quarter of which jurisdiction a page on scores looks at.
 *
 * @param jurisdiction code of the jurisdiction (辖区)
 * @param units which kind of its units
 * @param quarter one that has begun
 * @param asOf the day of the scores: the clock's, or the quarter's last when that is past
 */
public record QuarterScope(String jurisdiction, UnitKind units, Period quarter, LocalDate asOf) {
  /** Whether the quarter still runs on the day of the scores. */
  boolean running() {
    return asOf.toEpochDay() < quarter.end();
  }

  /** Labels of the periods of a kind that the quarter lies in, or that lie in it. */
  Object[] periods(PeriodKind kind) {
    List<Object> labels = new ArrayList<>();
    for (Period period = kind.containing(quarter.start());
        period.start() <= quarter.end();
        period = kind.containing(period.end() + 1)) {
      labels.add(period.label());
    }
    return labels.toArray();
  }
}
