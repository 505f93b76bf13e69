package anlan.dashboard.subject;

import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.subject.SubjectFile.Fact;
import anlan.dashboard.subject.SubjectFile.Part;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the file of one subject: its attributes and then part by part. */
public final class SubjectFileReader {
  private static final String VIEW = "marts.subjects_now";

  private final Trino trino;

  public SubjectFileReader(Trino trino) {
    this.trino = trino;
  }

  /** The file; {@code seen} is the cut of an answer without rows. */
  public SubjectFile read(long subject, Reference reference, Cut seen) {
    Question question = question(subject);
    Cut[] cut = {seen};
    String[] name = {""};
    List<List<Fact>> facts =
        trino.ask(
            question,
            row -> {
              cut[0] = Cut.of(row);
              name[0] = Cells.text(row, "name");
              return facts(row, reference);
            });
    List<Part> parts =
        PartPlans.ALL.stream().map(plan -> plan.read(subject, trino, reference, cut[0])).toList();
    return new SubjectFile(
        cut[0],
        subject,
        name[0],
        facts.isEmpty() ? List.of() : facts.get(0),
        parts,
        Source.of(VIEW, question));
  }

  /** Attributes of the newest row, and of the state on the clock's day if there is one. */
  static Question question(long subject) {
    return new Question.Builder()
        .line("select n.name, n.kind, n.uscc, n.address, n.industry, n.employees, n.above_scale,")
        .line("  s.status, s.class, s.sector, s.category, s.town, p.district, s.department,")
        .line("  s.level, s.standardised, cast(s.from_day as varchar) as from_day,")
        .line("  c.cut, c.stamp, c.clock")
        .line("from " + VIEW + " n cross join marts.city_clock c")
        .line("left join marts.subject_spans s")
        .line(
            "  on s.subject_id = n.subject_id and s.from_day <= c.clock and c.clock < s.until_day")
        .line("left join reference.places p on p.town = s.town")
        .line("where n.subject_id = ?", subject)
        .build();
  }

  private static List<Fact> facts(ResultSet row, Reference reference) throws SQLException {
    List<Fact> facts = new ArrayList<>();
    String status = Cells.text(row, "status");
    add(facts, "统一社会信用代码", Cells.text(row, "uscc"));
    add(facts, "种类", code(row, "kind", reference));
    add(facts, "地址", Cells.text(row, "address"));
    add(facts, "属地", place(row, reference));
    add(
        facts,
        "状态",
        status.isEmpty()
            ? "没有在册状态"
            : "%s（自 %s）".formatted(code(row, "status", reference), Cells.text(row, "from_day")));
    add(facts, "类别", code(row, "class", reference));
    add(facts, "行业领域", code(row, "sector", reference));
    add(facts, "场所类别", code(row, "category", reference));
    if (!status.isEmpty()) {
      add(facts, "主管部门", Dimension.DEPARTMENT.nameOf(Cells.text(row, "department"), reference));
    }
    add(facts, "管理层级", code(row, "level", reference));
    add(facts, "行业代码", Cells.text(row, "industry"));
    add(facts, "从业人员", Cells.text(row, "employees"));
    add(facts, "规模以上", yesNo(row, "above_scale"));
    add(facts, "标准化企业", yesNo(row, "standardised"));
    return facts;
  }

  private static void add(List<Fact> facts, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(new Fact(name, value));
    }
  }

  private static String code(ResultSet row, String column, Reference reference)
      throws SQLException {
    String code = Cells.text(row, column);
    return code.isEmpty() ? "" : reference.codeName(column, code);
  }

  private static String place(ResultSet row, Reference reference) throws SQLException {
    String town = Cells.text(row, "town");
    String district = Cells.text(row, "district");
    if (town.isEmpty()) {
      return "";
    }
    String name = reference.divisionName(town);
    return district.isEmpty() || district.equals(town)
        ? name
        : reference.divisionName(district) + name;
  }

  private static @Nullable String yesNo(ResultSet row, String column) throws SQLException {
    boolean yes = row.getBoolean(column);
    return row.wasNull() ? null : yes ? "是" : "否";
  }
}
