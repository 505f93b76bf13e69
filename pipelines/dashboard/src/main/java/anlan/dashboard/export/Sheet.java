package anlan.dashboard.export;

import anlan.dashboard.cut.Cut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be taken away: what a page shows, all rows of it.
 *
 * @param title what it is
 * @param notes the lines above the headings: as of when, what counts, whether rows are missing
 * @param headings names of the columns
 * @param rows cells in the order of the columns: text, numbers or days; null for none
 */
public record Sheet(
    String title, List<String> notes, List<String> headings, List<List<@Nullable Object>> rows)
    implements Takeable {
  /** The most rows that are taken away at once; an answer is made in memory. */
  public static final int ROWS_MAX = 20_000;

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BEIJING);

  public Sheet {
    notes = List.copyOf(notes);
    headings = List.copyOf(headings);
    rows = Collections.unmodifiableList(rows);
    for (List<@Nullable Object> row : rows) {
      if (row.size() != headings.size()) {
        throw new IllegalArgumentException(
            "%d cells under %d headings: %s".formatted(row.size(), headings.size(), row));
      }
    }
  }

  public static <T> Sheet of(
      String title, List<String> notes, List<T> rows, List<Column<T>> columns) {
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (T row : rows) {
      List<@Nullable Object> line = new ArrayList<>();
      columns.forEach(column -> line.add(checked(column.cell().apply(row))));
      cells.add(Collections.unmodifiableList(line));
    }
    return new Sheet(title, notes, columns.stream().map(Column::heading).toList(), cells);
  }

  /** The same with a line that tells how many of a list are here, if it is not all. */
  public Sheet ofTotal(long total) {
    if (total <= rows.size()) {
      return this;
    }
    List<String> more = new ArrayList<>(notes);
    more.add("共 %,d 行，只导出前 %,d 行；请用筛选缩小范围后再导出".formatted(total, rows.size()));
    return new Sheet(title, more, headings, rows);
  }

  /** The line 数据截至 of an answer that holds its cut. */
  public static String asOf(Cut cut) {
    return asOf(cut, cut.clock());
  }

  /** The line 数据截至 of figures as of an earlier day than the clock's. */
  public static String asOf(Cut cut, LocalDate day) {
    return "数据截至 %s%s，切面 #%d，发布于 %s"
        .formatted(
            day,
            day.equals(cut.clock()) ? "（业务时钟）" : "（业务时钟 " + cut.clock() + "）",
            cut.number(),
            moment(cut.stamp()));
  }

  /**
   * The line 数据截至 of an answer that holds only the number of its cut, which may be newer than the
   * one that was seen before it was asked.
   */
  public static String asOf(Cut seen, long cut) {
    return cut == seen.number()
        ? asOf(seen)
        : "数据截至不早于 %s（业务时钟），切面 #%d".formatted(seen.clock(), cut);
  }

  /** 2023-09-18 16:20:03, in Beijing. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** Percent to two decimals, half up, from integers; null without a denominator. */
  public static @Nullable BigDecimal percent(long numerator, long denominator) {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(numerator)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
  }

  private static @Nullable Object checked(@Nullable Object cell) {
    if (cell == null
        || cell instanceof String
        || cell instanceof Number
        || cell instanceof LocalDate) {
      return cell;
    }
    throw new IllegalArgumentException("a cell cannot hold a " + cell.getClass());
  }
}
