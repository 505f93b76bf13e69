package anlan.dashboard.task;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.task.DutyFacts.Fact;
import anlan.dashboard.task.DutyFacts.Standing;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one task with its facts in one statement, so that both are of one cut. */
public final class DutyFactsReader {
  private static final String VIEW = "marts.task_evidence";
  private static final String SUBMISSION = "SUBMISSION";
  private static final Map<String, String> ACTIVITIES =
      Map.of("STUDY", "专题研究", "PLAN", "方案备案", "LIST", "清单", "BULLETIN", "专项行动通报");

  private final Trino trino;

  public DutyFactsReader(Trino trino) {
    this.trino = trino;
  }

  /** The task and its facts; {@code seen} is the cut of an answer without rows. */
  public DutyFacts read(
      String jurisdiction, String task, String unit, String period, Reference reference, Cut seen) {
    Question question = question(jurisdiction, task, unit, period);
    Cut[] cut = {seen};
    List<Fact> facts = new ArrayList<>();
    List<Standing> standing =
        trino.ask(
            question,
            row -> {
              cut[0] = Cut.of(row);
              if (row.getString("evidence_id") != null) {
                facts.add(fact(row));
              }
              return standing(row, reference);
            });
    return new DutyFacts(
        cut[0].number(),
        cut[0].clock(),
        standing.stream().findFirst().orElse(null),
        facts,
        Source.of(VIEW, question));
  }

  static Question question(String jurisdiction, String task, String unit, String period) {
    return new Question.Builder()
        .line("select s.task, t.document, t.clause, c.clause_text, t.section, t.name,")
        .line("  t.content, s.unit_kind, s.unit, s.unit_name, s.period, s.due_on, s.done_on,")
        .line("  s.task_state, s.days, t.obliged_name, t.deadline_text, t.evidence, t.basis,")
        .line("  e.evidence_kind, e.evidence_code, e.evidence_id, e.done_on as fact_on,")
        .line("  e.material, e.recorded_at, cut, stamp, k.clock")
        .line("from marts.task_states s cross join marts.city_clock k")
        .line("  join reference.tasks t on t.task = s.task")
        .line("  left join reference.clauses c on c.clause_id = t.clause")
        .line("  left join " + VIEW + " e")
        .line("    on concat(e.evidence_kind, ':', e.evidence_code) = t.evidence")
        .line("    and e.period = s.period")
        .line("    and e.unit_code = if(s.unit_kind = 'CITY_DEPARTMENT', s.jurisdiction, s.unit)")
        .line("    and coalesce(cast(e.department_id as varchar), '')")
        .line("      = if(s.unit_kind = 'CITY_DEPARTMENT', s.unit, '')")
        .line("where s.jurisdiction = ? and s.task = ?", jurisdiction, task)
        .line("  and s.unit = ? and s.period = ?", unit, period)
        .line("order by e.done_on nulls last, e.evidence_id")
        .line("limit 200")
        .build();
  }

  private static Standing standing(ResultSet row, Reference reference) throws SQLException {
    Duty duty = TaskReader.duty(row);
    Document document = reference.documents().get(duty.document());
    return new Standing(
        duty,
        document == null
            ? duty.document()
            : "%s《%s》".formatted(document.number(), document.title()),
        Cells.text(row, "obliged_name"),
        Cells.text(row, "deadline_text"),
        evidence(Cells.text(row, "evidence"), duty.name()),
        Cells.text(row, "basis"));
  }

  /** What a task's evidence is called: ACTIVITY:STUDY is 专题研究, a submission what it submits. */
  static String evidence(String evidence, String task) {
    String code = evidence.substring(evidence.indexOf(':') + 1);
    return evidence.startsWith(SUBMISSION)
        ? "报送：" + task
        : "活动：" + ACTIVITIES.getOrDefault(code, code);
  }

  private static Fact fact(ResultSet row) throws SQLException {
    String kind = row.getString("evidence_kind");
    return new Fact(
        kind,
        evidence(kind + ":" + row.getString("evidence_code"), Cells.text(row, "name")),
        row.getLong("evidence_id"),
        row.getObject("fact_on", LocalDate.class),
        Cells.text(row, "material"),
        row.getTimestamp("recorded_at").toInstant());
  }
}
