package anlan.dashboard.enforcement;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.hazard.HazardHistory.Change;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads one case, in one statement, so that its duties and its changes are of one cut: each duty
 * beside its newest change, each change once.
 */
public final class CaseHistoryReader {
  private static final String VIEW = "marts.enforcement_history";

  private final Trino trino;

  public CaseHistoryReader(Trino trino) {
    this.trino = trino;
  }

  /** The history; {@code seen} is the cut of an answer without rows. */
  public CaseHistory read(long caseId, Reference reference, Cut seen) {
    Question question = question(caseId);
    Cut[] cut = {seen};
    List<CaseDuty> duties = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    trino.ask(
        question,
        row -> {
          cut[0] = Cut.of(row);
          if (row.getString("case_duty") != null) {
            duties.add(DutyReader.duty(row, reference));
          }
          if (row.getString("case_duty") == null || row.getInt("duty_no") == 1) {
            changes.add(Change.read(row));
          }
          return cut[0];
        });
    duties.sort(Comparator.comparing(CaseDuty::dueOn).thenComparing(CaseDuty::duty));
    return new CaseHistory(
        cut[0].number(), caseId, cut[0].clock(), duties, changes, Source.of(VIEW, question));
  }

  static Question question(long caseId) {
    return new Question.Builder()
        .line("select h.committed_at, h.recorded_at, 'inspection.enforcement_case' as source,")
        .line("  h.operation, cast(h.case_id as varchar) as row_id, h.fields,")
        .line("  h.case_id, c.case_no, c.subject_id, n.name, c.area_name, c.department,")
        .line("  c.decided_on, c.case_duty, c.case_duty_name, c.due_on, c.done_on,")
        .line("  c.done_in_time, c.days_overdue, c.duty_no, cut, stamp, clock")
        .line("from (")
        .line("    select *, row_number() over (order by cdc_epoch desc, cdc_lsn desc,")
        .line("      cdc_order desc, cdc_offset desc) as age")
        .line("    from " + VIEW + " where case_id = ?) h", caseId)
        .line("  cross join marts.city_clock")
        .line("  left join (")
        .line("    select *, row_number() over (order by due_on, case_duty) as duty_no")
        .line("    from marts.enforcement_duties where case_id = ?) c on h.age = 1", caseId)
        .line("  left join marts.subjects_now n on n.subject_id = c.subject_id")
        .line("order by h.age, c.duty_no")
        .line("limit 500")
        .build();
  }
}
