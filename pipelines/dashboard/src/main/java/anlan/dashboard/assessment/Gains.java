package anlan.dashboard.assessment;

import anlan.core.calendar.Period;
import anlan.core.scoring.Finding;
import anlan.core.scoring.Grade;
import anlan.core.scoring.Scorecard;
import anlan.core.scoring.UnitScore;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.period.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would raise a unit's score most (提分建议): each item is scored anew, by the scoring that gave
 * its points, with what can still be done taken as done. Items don't share weights that move, so
 * the gains add up.
 *
 * @param cut the cut the figures come from
 * @param unit the unit's code
 * @param quarter the quarter and the days it has left
 * @param total what the unit has now
 * @param totalMended what it would have with all of it done
 * @param grade its grade now
 * @param gradeMended its grade then; a veto fails it all the same
 * @param lost points that its items lost in all
 * @param items those that lost points, the greatest gain first; none if the quarter is over
 * @param source where they come from
 */
public record Gains(
    long cut,
    String unit,
    Span quarter,
    BigDecimal total,
    BigDecimal totalMended,
    Grade grade,
    Grade gradeMended,
    BigDecimal lost,
    List<Gain> items,
    Source source) {
  private static final Comparator<Gain> GREATEST_FIRST =
      Comparator.comparing(Gain::gain)
          .thenComparing(Gain::barred)
          .reversed()
          .thenComparing(Gain::item);

  /**
   * A row: an item as it was scored, and what can still be done about it.
   *
   * @param name its name
   * @param finding as it was scored
   * @param lost its full score less its points
   * @param mend null if it lost nothing, or the quarter is over
   */
  record Row(String name, Finding finding, BigDecimal lost, @Nullable Mend mend) {
    /** The same with all done that can be. */
    private Finding mended() {
      return mend == null ? finding : finding.withNumerator(mend.numerator);
    }
  }

  /** What can still be done, and the numerator that comes of it. */
  record Mend(
      @Nullable String way,
      long toMend,
      @Nullable String unit,
      @Nullable String barred,
      long numerator) {}

  /** What the score is made of beside its items; a veto fails any total. */
  record Whole(BigDecimal bonus, BigDecimal penalty, boolean vetoed) {
    static final Whole PLAIN = new Whole(BigDecimal.ZERO, BigDecimal.ZERO, false);

    private BigDecimal total(BigDecimal points) {
      return UnitScore.total(points, bonus, penalty);
    }

    private Grade grade(BigDecimal total) {
      return vetoed ? Grade.FAILED : Grade.of(total);
    }
  }

  static Gains of(
      long cut,
      String unit,
      Period quarter,
      LocalDate asOf,
      Whole whole,
      List<Row> rows,
      Source source) {
    Scorecard card = new Scorecard(quarter, rows.stream().map(Row::finding).toList());
    List<Gain> gains = new ArrayList<>();
    for (Row row : rows) {
      if (row.mend() != null) {
        gains.add(gain(row, row.mend(), card));
      }
    }
    gains.sort(GREATEST_FIRST);
    BigDecimal total = whole.total(card.sum(rows.stream().map(Row::finding).toList()));
    BigDecimal mended = whole.total(card.sum(rows.stream().map(Row::mended).toList()));
    return new Gains(
        cut,
        unit,
        Span.of(quarter, asOf),
        total,
        mended,
        whole.grade(total),
        whole.grade(mended),
        rows.stream().map(Row::lost).reduce(BigDecimal.ZERO, BigDecimal::add),
        List.copyOf(gains),
        source);
  }

  private static Gain gain(Row row, Mend mend, Scorecard card) {
    BigDecimal gain = card.points(row.mended()).subtract(card.points(row.finding()));
    return new Gain(
        row.finding().item(),
        row.name(),
        mend.way(),
        mend.toMend(),
        mend.unit(),
        gain,
        row.lost().subtract(gain),
        mend.barred());
  }
}
