package anlan.dashboard.visit;

import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.Rule;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.visit.Owed.Running;
import anlan.dashboard.visit.Visit.Deed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads whom to visit next: higher risk first, then what must be done soonest, then who was not
 * visited for longest, then who has the most overdue hazards. How many of each indicator are left
 * comes in the same statement, so that it is of the same cut.
 */
public final class VisitReader {
  private static final String VIEW = "marts.uncovered_subjects";
  private static final String ORDER =
      """
      order by case class when 'HIGH_RISK' then 1 when 'GENERAL' then 2 else 3 end,
        end_day, last_checked_on nulls first, overdue_hazards desc, subject_id""";

  private final Trino trino;

  public VisitReader(Trino trino) {
    this.trino = trino;
  }

  /** One page of the list; {@code seen} is the cut while there is none with a business date. */
  public VisitPage read(Scope scope, VisitSearch search, Reference reference, Cut seen) {
    Owed owed = Owed.of(scope.jurisdiction(), search.visitors(), scope.asOf(), reference);
    Question question = question(scope, owed, search);
    Cut[] cut = {seen};
    Counted[] counted = {Counted.parse(null)};
    long[] total = {0};
    List<Visit> rows = new ArrayList<>();
    trino.ask(
        question,
        row -> {
          cut[0] = Cut.of(row);
          counted[0] = Counted.parse(row.getString("counted"));
          total[0] = row.getLong("total");
          return row.getString("subject_id") != null
              && rows.add(visit(row, owed, scope.asOf(), reference));
        });
    return new VisitPage(
        cut[0],
        scope.words(reference),
        search.visitor(),
        pace(counted[0], owed, scope.asOf()),
        total[0],
        search.page(),
        search.size(),
        List.copyOf(rows),
        Source.of(VIEW, question));
  }

  /**
   * Who is due and not covered, in one row each; a row without a subject if nobody is. Who closed
   * and counts all the same (rule 3) is nobody to visit.
   */
  static Question question(Scope scope, Owed owed, VisitSearch search) {
    Question.Builder question =
        new Question.Builder()
            .line("with open as (")
            .line("select subject_id, name, address, class, sector, category, district, town,")
            .line("  department, array_join(array_agg(indicator), '|') as indicators,")
            .line("  min(end_day) as end_day, max(last_checked_on) as last_checked_on")
            .line("from " + VIEW)
            .line("where duty = 'DUE'");
    restrict(question, scope, owed);
    if (!search.text().isEmpty()) {
      question.line(
          "  and (strpos(name, ?) > 0 or strpos(address, ?) > 0 or cast(subject_id as varchar) = ?)",
          search.text(),
          search.text(),
          search.text());
    }
    question
        .line("group by 1, 2, 3, 4, 5, 6, 7, 8, 9),")
        .line("overdue as (")
        .line("select subject_id, count(*) as hazards from marts.hazard_states")
        .line("where state = 'OVERDUE' group by subject_id),")
        .line("listed as (")
        .line("select o.*, coalesce(h.hazards, 0) as overdue_hazards, count(*) over () as total")
        .line("from open o left join overdue h on h.subject_id = o.subject_id),")
        .line("page as (")
        .line("select * from listed")
        .line(ORDER)
        .line("offset %d limit %d),".formatted(search.offset(), search.size()))
        .line("cells as (")
        .line("select indicator, class, period,")
        .line("  sum(numerator) as numerator, sum(denominator) as denominator")
        .line("from marts.coverage_steps")
        .line("where day <= ?", scope.asOf());
    restrict(question, scope, owed);
    return question
        .line("group by 1, 2, 3),")
        .line("counted as (")
        .line("select array_join(array_agg(concat_ws(' ', indicator, class, period,")
        .line("  cast(numerator as varchar), cast(denominator as varchar))), '|') as counted")
        .line("from cells)")
        .line("select p.*, n.counted, c.cut, c.stamp, c.clock")
        .line("from marts.city_clock c cross join counted n left join page p on true")
        .line(ORDER)
        .build();
  }

  private static void restrict(Question.Builder question, Scope scope, Owed owed) {
    if (owed.running().isEmpty()) {
      question.line("  and false");
    } else {
      Object[] asked =
          owed.rules().stream()
              .flatMap(rule -> Stream.of(rule.indicator(), rule.subjectClass()))
              .toArray();
      Object[] labels =
          owed.running().stream().map(one -> one.period().label()).distinct().toArray();
      question
          .line("  and (indicator, class) in (%s)".formatted(pairs(owed.rules().size())), asked)
          .line("  and period in (%s)".formatted(Question.marks(labels.length)), labels);
    }
    scope.restrict(question);
  }

  private static String pairs(int count) {
    return String.join(", ", Collections.nCopies(count, "(?, ?)"));
  }

  private static List<Pace> pace(Counted counted, Owed owed, LocalDate today) {
    List<Pace> pace = new ArrayList<>();
    for (Running running : owed.running()) {
      List<Rule> rules = running.indicator().visitsOf(owed.visitors());
      Figure figure = counted.of(running, rules);
      if (figure.denominator() > 0) {
        pace.add(Pace.of(running.indicator(), rules, figure, Span.of(running.period(), today)));
      }
    }
    return pace;
  }

  private static Visit visit(ResultSet row, Owed owed, LocalDate today, Reference reference)
      throws SQLException {
    String subjectClass = Cells.text(row, "class");
    String sector = Cells.text(row, "sector");
    String category = Cells.text(row, "category");
    List<Deed> deeds =
        owed.deeds(List.of(Cells.text(row, "indicators").split("\\|")), subjectClass);
    LocalDate end = row.getObject("end_day", LocalDate.class);
    return new Visit(
        row.getLong("subject_id"),
        Cells.text(row, "name"),
        Cells.text(row, "address"),
        Dimension.CLASS.nameOf(subjectClass, reference),
        sector.isEmpty()
            ? (category.isEmpty() ? "" : Dimension.CATEGORY.nameOf(category, reference))
            : Dimension.SECTOR.nameOf(sector, reference),
        Dimension.DISTRICT.nameOf(Cells.text(row, "district"), reference),
        Dimension.TOWN.nameOf(Cells.text(row, "town"), reference),
        Dimension.DEPARTMENT.nameOf(Cells.text(row, "department"), reference),
        deeds,
        deeds.stream().map(Deed::line).collect(Collectors.joining("；")),
        end,
        Math.toIntExact(end.toEpochDay() - today.toEpochDay()),
        row.getObject("last_checked_on", LocalDate.class),
        row.getLong("overdue_hazards"));
  }
}
