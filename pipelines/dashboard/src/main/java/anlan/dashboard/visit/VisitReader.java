package anlan.dashboard.visit;

import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.IndicatorFigures;
import anlan.dashboard.coverage.Overview;
import anlan.dashboard.coverage.OverviewReader;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
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
 * visited for longest, then who has the most overdue hazards.
 */
public final class VisitReader {
  private static final String VIEW = "marts.uncovered_subjects";

  private final Trino trino;
  private final OverviewReader overview;

  public VisitReader(Trino trino) {
    this.trino = trino;
    this.overview = new OverviewReader(trino);
  }

  /** One page of the list; {@code seen} is the cut of an answer without rows. */
  public VisitPage read(Scope scope, VisitSearch search, Reference reference, Cut seen) {
    Owed owed = Owed.of(scope.jurisdiction(), search.visitors(), scope.asOf(), reference);
    Overview figures = overview.read(scope, Dimension.CLASS, reference, seen);
    Cut[] cut = {figures.cut()};
    long[] total = {0};
    Question question = question(scope, owed, search);
    List<Visit> rows =
        owed.running().isEmpty()
            ? List.of()
            : trino.ask(
                question,
                row -> {
                  cut[0] = Cut.of(row);
                  total[0] = row.getLong("total");
                  return visit(row, owed, scope.asOf(), reference);
                });
    return new VisitPage(
        cut[0],
        scope.words(reference),
        search.visitor(),
        pace(figures, owed),
        total[0],
        search.page(),
        search.size(),
        rows,
        owed.running().isEmpty() ? figures.source() : Source.of(VIEW, question));
  }

  /**
   * Who is due and not covered, in one row each. Who closed and counts all the same (rule 3) is
   * nobody to visit.
   */
  static Question question(Scope scope, Owed owed, VisitSearch search) {
    Object[] asked =
        owed.rules().stream()
            .flatMap(rule -> Stream.of(rule.indicator(), rule.subjectClass()))
            .toArray();
    Object[] labels = owed.running().stream().map(one -> one.period().label()).distinct().toArray();
    Question.Builder question =
        new Question.Builder()
            .line("with open as (")
            .line("select subject_id, name, address, class, sector, category, district, town,")
            .line("  department, array_join(array_agg(indicator), '|') as indicators,")
            .line("  min(end_day) as end_day, max(last_checked_on) as last_checked_on")
            .line("from " + VIEW)
            .line("where duty = 'DUE'")
            .line("  and (indicator, class) in (%s)".formatted(pairs(owed.rules().size())), asked)
            .line("  and period in (%s)".formatted(Question.marks(labels.length)), labels);
    scope.restrict(question);
    if (!search.text().isEmpty()) {
      question.line(
          "  and (strpos(name, ?) > 0 or strpos(address, ?) > 0 or cast(subject_id as varchar) = ?)",
          search.text(),
          search.text(),
          search.text());
    }
    return question
        .line("group by 1, 2, 3, 4, 5, 6, 7, 8, 9),")
        .line("overdue as (")
        .line("select subject_id, count(*) as overdue_hazards from marts.hazard_states")
        .line("where state = 'OVERDUE' group by subject_id)")
        .line("select o.*, coalesce(h.overdue_hazards, 0) as overdue_hazards,")
        .line("  count(*) over () as total, c.cut, c.stamp, c.clock")
        .line("from open o cross join marts.city_clock c")
        .line("left join overdue h on h.subject_id = o.subject_id")
        .line("order by case o.class when 'HIGH_RISK' then 1 when 'GENERAL' then 2 else 3 end,")
        .line("  o.end_day, o.last_checked_on nulls first, overdue_hazards desc, o.subject_id")
        .line("offset %d limit %d".formatted(search.offset(), search.size()))
        .build();
  }

  private static String pairs(int count) {
    return String.join(", ", Collections.nCopies(count, "(?, ?)"));
  }

  private static List<Pace> pace(Overview figures, Owed owed) {
    List<Pace> pace = new ArrayList<>();
    for (Running running : owed.running()) {
      for (IndicatorFigures one : figures.indicators()) {
        if (one.id().equals(running.indicator().id())) {
          List<Rule> rules = running.indicator().visitsOf(owed.visitors());
          Figure figure = figure(one, rules);
          if (figure.denominator() > 0) {
            pace.add(Pace.of(running.indicator(), rules, figure, one.period()));
          }
        }
      }
    }
    return pace;
  }

  /** That of the classes of which these are the visitors. */
  private static Figure figure(IndicatorFigures figures, List<Rule> rules) {
    List<String> classes = rules.stream().map(Rule::subjectClass).toList();
    return figures.groups().stream()
        .filter(group -> classes.contains(group.key()))
        .map(group -> new Figure(group.figure().numerator(), group.figure().denominator()))
        .reduce(new Figure(0, 0), Figure::plus);
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
