package anlan.dashboard.accident;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Listing;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;

/** Reads the accidents behind a figure, a page at a time. */
public final class AccidentPageReader {
  private static final String VIEW = "marts.accidents_now";

  private final Trino trino;

  public AccidentPageReader(Trino trino) {
    this.trino = trino;
  }

  /** One page of a list; {@code seen} is the cut of an answer without rows. */
  public AccidentPage read(AccidentSearch search, Reference reference, Cut seen) {
    Question question = question(search);
    Listing<Accident> list =
        Listing.ask(trino, question, seen, row -> AccidentRow.read(row, reference));
    return new AccidentPage(
        list.cut(),
        search.listed().parameter(),
        list.total(),
        search.page(),
        search.size(),
        list.rows(),
        Source.of(VIEW, question));
  }

  static Question question(AccidentSearch search) {
    Question.Builder question =
        new Question.Builder()
            .line("select " + AccidentRow.COLUMNS + ",")
            .line("  count(*) over () as total, cut")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where " + search.listed().condition())
            .line("  and jurisdiction = ?", search.jurisdiction());
    if (!search.district().isEmpty()) {
      question.line("  and district = ?", search.district());
    }
    return question
        .line("order by deaths desc, occurred_at desc, accident_id")
        .line("offset %d limit %d".formatted(search.offset(), search.size()))
        .build();
  }
}
