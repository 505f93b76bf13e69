package anlan.dashboard.hazard;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads overdue hazards for orders to see to them, all that an order tells in one statement. */
public final class SupervisedReader {
  private final Trino trino;

  public SupervisedReader(Trino trino) {
    this.trino = trino;
  }

  /** One hazard; none if it is not overdue. {@code seen} is the cut of an answer without rows. */
  public SupervisedList read(long hazard, Reference reference, Cut seen) {
    return read(overdue().line("  and hazard_id = ?", hazard), reference, seen);
  }

  /** The first of those that a list shows under the same filters. */
  public SupervisedList read(
      HazardScope scope, HazardSearch search, Reference reference, Cut seen) {
    return read(narrowed(scope, search), reference, seen);
  }

  static Question.Builder narrowed(HazardScope scope, HazardSearch search) {
    Question.Builder question = overdue();
    scope.restrict(question);
    search.restrict(question);
    return question;
  }

  private static Question.Builder overdue() {
    return new Question.Builder()
        .line("select hazard_id, subject_id, name, address, hazard_category, description,")
        .line("  hazard_level, origin, district, town, current_department, found_on,")
        .line("  notice_deadline, deadline, deadline_imputed, state, days_overdue,")
        .line("  reported_rectified_on, if(listed_on <= clock, listed_on) as listed_on,")
        .line("  penalised_on, count(*) over () as total, cut, stamp, clock")
        .line("from marts.hazards_now cross join marts.city_clock")
        .line("  left join (select subject_id as located, address from marts.subjects_now)")
        .line("    on located = subject_id")
        .line("where " + Listed.OVERDUE.condition());
  }

  private SupervisedList read(Question.Builder question, Reference reference, Cut seen) {
    question.line(HazardPageReader.ORDER).line("limit %d".formatted(SupervisedList.ROWS_MAX));
    Cut[] cut = {seen};
    long[] total = {0};
    List<Supervised> rows =
        trino.ask(
            question.build(),
            row -> {
              cut[0] = Cut.of(row);
              total[0] = row.getLong("total");
              return supervised(row, reference);
            });
    return new SupervisedList(cut[0], total[0], rows);
  }

  private static Supervised supervised(ResultSet row, Reference reference) throws SQLException {
    return new Supervised(
        HazardPageReader.item(row, reference),
        Cells.text(row, "address"),
        !Cells.text(row, "current_department").isEmpty(),
        row.getObject("notice_deadline", LocalDate.class),
        row.getObject("reported_rectified_on", LocalDate.class),
        row.getObject("listed_on", LocalDate.class),
        row.getObject("penalised_on", LocalDate.class));
  }
}
