package anlan.dashboard.title;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.reference.Division;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.title.Progress.Milestone;
import anlan.dashboard.title.ProgressPage.Part;
import anlan.dashboard.title.ProgressPage.Target;
import anlan.dashboard.title.ProgressPage.Unit;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all targets of a scope in one statement, so that sums and units agree and come from one
 * cut. A city has some 1,500 of them, each with its milestones.
 */
public final class ProgressReader {
  private static final String VIEW = "marts.title_progress";

  private final Trino trino;

  public ProgressReader(Trino trino) {
    this.trino = trino;
  }

  /** The targets; {@code seen} is the cut of an answer without rows. */
  public ProgressPage read(TitleScope scope, Reference reference, Cut seen) {
    Question question = question(scope);
    Stamped<Row> all = Stamped.ask(trino, question, seen, ProgressReader::row);
    return ProgressPage.of(
        all.cut(), scope, reference, parts(all.rows(), reference), Source.of(VIEW, question));
  }

  static Question question(TitleScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select title_target, title_target_name, title_level, document, standing,")
            .line("  unit, unit_name, subjects_meant, titles_target, valid_titles,")
            .line("  milestone_on, milestone_percent, milestone, gap, cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where true");
    scope.restrictUnits(question);
    return question.line("order by title_target, unit, milestone_on").build();
  }

  /** A row: one milestone. */
  private record Row(
      String target,
      String name,
      String level,
      String document,
      String standing,
      String unit,
      String unitName,
      Progress progress) {
    boolean continues(Row before) {
      return target.equals(before.target) && unit.equals(before.unit);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("milestone_on", LocalDate.class);
    return new Row(
        row.getString("title_target"),
        row.getString("title_target_name"),
        row.getString("title_level"),
        row.getString("document"),
        row.getString("standing"),
        row.getString("unit"),
        row.getString("unit_name"),
        new Progress(
            row.getLong("subjects_meant"),
            row.getLong("titles_target"),
            row.getLong("valid_titles"),
            List.of(
                new Milestone(
                    on,
                    row.getInt("milestone_percent"),
                    row.getLong("milestone"),
                    row.getLong("gap"),
                    !on.isAfter(row.getObject("clock", LocalDate.class))))));
  }

  /** The milestones of each unit's part of each target put together. */
  private static List<Part> parts(List<Row> rows, Reference reference) {
    List<Part> parts = new ArrayList<>();
    for (int from = 0, to; from < rows.size(); from = to) {
      Row first = rows.get(from);
      List<Milestone> milestones = new ArrayList<>();
      for (to = from; to < rows.size() && rows.get(to).continues(first); to++) {
        milestones.addAll(rows.get(to).progress().milestones());
      }
      Progress one = first.progress();
      parts.add(
          part(
              first,
              new Progress(one.subjects(), one.wanted(), one.valid(), milestones),
              reference));
    }
    return parts;
  }

  private static Part part(Row row, Progress progress, Reference reference) {
    boolean ofTown = row.level().equals("TOWN");
    Division town = reference.divisions().get(row.unit());
    String parent = ofTown && town != null ? town.parent() : "";
    return new Part(
        row.document(),
        row.standing(),
        new Target(
            row.target(),
            row.name(),
            row.level(),
            reference.codeName("title_level", row.level()),
            1,
            0,
            progress),
        new Unit(
            row.unit(),
            row.unitName(),
            ofTown ? parent : row.level().equals("COUNTY") ? row.unit() : "",
            parent.isEmpty() ? "" : reference.divisionName(parent),
            progress));
  }
}
