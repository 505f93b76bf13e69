package anlan.dashboard.reference;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.dashboard.coverage.Target;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the catalogue of obligations: how an indicator counts one class of subjects.
 *
 * @param obligation the clause's number in our inventory, J09
 * @param indicator C1
 * @param name its Chinese name
 * @param document the document that sets it
 * @param clause where in the document
 * @param kind COVERAGE, SELF_CHECK or STATE
 * @param subjectClass the class of subjects it counts
 * @param period its length
 * @param evidence what counts, in words
 * @param bodies codes of who must have made the inspection; none for what is no inspection
 * @param graceDays days after opening before a subject is due; null for none
 * @param uploadDays days after the period's end by which evidence must be uploaded; null for any
 * @param target null for none
 * @param from first day in force; null for always
 * @param to last day in force; null for still
 */
public record Rule(
    String obligation,
    String indicator,
    String name,
    String document,
    String clause,
    String kind,
    String subjectClass,
    PeriodKind period,
    String evidence,
    List<String> bodies,
    @Nullable Integer graceDays,
    @Nullable Integer uploadDays,
    @Nullable Target target,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** Those who go and see for the authorities: department (部门), town (镇街), grid (网格). */
  public static final List<String> VISITORS = List.of("DEPARTMENT", "TOWN", "GRID");

  public Rule {
    bodies = List.copyOf(bodies);
  }

  /** Whether it is in force on the last day of a period. */
  boolean appliesTo(Period of) {
    LocalDate end = LocalDate.ofEpochDay(of.end());
    return (from == null || !from.isAfter(end)) && (to == null || !to.isBefore(end));
  }

  /** Whether it asks how a subject stands, not what was done. */
  boolean isState() {
    return kind.equals("STATE");
  }

  /** Whether it asks for a visit by one of these. */
  public boolean isVisitOf(List<String> visitors) {
    return kind.equals("COVERAGE") && bodies.stream().anyMatch(visitors::contains);
  }

  /** What must be done, without what does not count: 网格员检查. */
  public String deed() {
    return evidence.split("[，；]", 2)[0];
  }

  boolean isSelfCheck() {
    return kind.equals("SELF_CHECK");
  }
}
