package anlan.dashboard.denominator;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * 底数变动表: opening + came in − left = closing, of one indicator and whatever the page is narrowed to.
 *
 * @param cut the cut it comes from
 * @param indicator C2
 * @param indicatorName its Chinese name
 * @param selfCheck whether the denominator is that of a month, of which a longer period is the sum
 * @param scope jurisdiction and filters in words
 * @param since the day of the opening
 * @param until the day of the closing
 * @param opening how many counted at the end of {@code since}
 * @param lines those who came in, then those who left, the most first
 * @param closing how many count at the end of {@code until}
 * @param monthEnds how many counted at the end of each month, the last as of {@code until}
 * @param source where they come from
 */
public record ChangeTable(
    Cut cut,
    String indicator,
    String indicatorName,
    boolean selfCheck,
    String scope,
    LocalDate since,
    LocalDate until,
    long opening,
    List<Line> lines,
    long closing,
    List<MonthEnd> monthEnds,
    Source source) {
  /** Reasons in the order in which a table tells them. */
  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::direction)
          .thenComparing(Line::subjects, Comparator.reverseOrder())
          .thenComparing(Line::reason);

  /**
   * A line of the table.
   *
   * @param direction whether they came in or left
   * @param reason a code of the set change_reason
   * @param name of the reason
   * @param subjects how many
   */
  public record Line(Direction direction, String reason, String name, long subjects) {}

  /** The denominator at the end of a month. */
  public record MonthEnd(LocalDate day, long denominator) {}

  /** The table of an opening and of what moved after it; rows of one month and reason add up. */
  static ChangeTable of(
      Cut cut,
      Indicator indicator,
      String scope,
      Between between,
      long opening,
      List<Moved> moved,
      Reference reference,
      Source source) {
    List<Line> lines =
        Stream.of(Direction.values())
            .flatMap(direction -> lines(direction, moved, reference))
            .sorted(ORDER)
            .toList();
    List<MonthEnd> monthEnds = monthEnds(between, opening, moved);
    return new ChangeTable(
        cut,
        indicator.id(),
        indicator.name(),
        indicator.isSelfCheck(),
        scope,
        between.since(),
        between.until(),
        opening,
        lines,
        opening + moved.stream().mapToLong(Moved::signed).sum(),
        monthEnds,
        source);
  }

  /** How many came in or left in all. */
  public long total(Direction direction) {
    return lines.stream()
        .filter(line -> line.direction() == direction)
        .mapToLong(Line::subjects)
        .sum();
  }

  private static Stream<Line> lines(Direction direction, List<Moved> moved, Reference reference) {
    TreeMap<String, Long> subjects = new TreeMap<>();
    moved.stream()
        .filter(one -> one.comesIn() == (direction == Direction.IN))
        .forEach(one -> subjects.merge(one.reason(), one.subjects(), Long::sum));
    return subjects.entrySet().stream()
        .map(
            entry ->
                new Line(
                    direction,
                    entry.getKey(),
                    reference.codeName("change_reason", entry.getKey()),
                    entry.getValue()));
  }

  private static List<MonthEnd> monthEnds(Between between, long opening, List<Moved> moved) {
    List<MonthEnd> ends = new ArrayList<>();
    long denominator = opening;
    for (LocalDate month = between.since().withDayOfMonth(1);
        !month.isAfter(between.until());
        month = month.plusMonths(1)) {
      LocalDate end = month.plusMonths(1).minusDays(1);
      for (Moved one : moved) {
        denominator += one.month().equals(month) ? one.signed() : 0;
      }
      ends.add(new MonthEnd(end.isAfter(between.until()) ? between.until() : end, denominator));
    }
    return ends;
  }
}
