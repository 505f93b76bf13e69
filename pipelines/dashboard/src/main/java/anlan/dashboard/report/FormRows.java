package anlan.dashboard.report;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Cell;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.export.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a form together from the top down: name, who and when, heads, lines, words, signatures. */
final class FormRows {
  private static final List<String> SIGNATURES = List.of("负责人：", "联系人：", "填表日期：");

  private final String title;
  private final List<Integer> widths;
  private final List<Cell> cells = new ArrayList<>();
  private int row;
  private int headRows;

  /** A form's name and its two lines of who and when; {@code widths} as in {@link Form}. */
  FormRows(String title, String who, String when, List<Integer> widths) {
    this.title = title;
    this.widths = widths;
    whole(Style.TITLE, title);
    int left = (widths.size() + 1) / 2;
    cell(0, 1, left, Style.WORDS, who);
    cell(left, 1, widths.size() - left, Style.WORDS, when);
    next();
  }

  /** A cell that begins in this row. */
  FormRows cell(int column, int rows, int columns, Style style, @Nullable Object value) {
    cells.add(new Cell(row, column, rows, columns, style, value));
    return this;
  }

  /** Heads of all columns, one row high. */
  FormRows heads(List<String> names) {
    IntStream.range(0, names.size())
        .forEach(column -> cell(column, 1, 1, Style.HEAD, names.get(column)));
    return next();
  }

  /** A line of plain cells, numbers in the middle. */
  FormRows line(List<? extends @Nullable Object> values) {
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      cell(column, 1, 1, value instanceof Number ? Style.NUMBER : Style.TEXT, value);
    }
    return next();
  }

  /** A cell over all columns, and the next row. */
  FormRows whole(Style style, String words) {
    return cell(0, 1, widths.size(), style, words).next();
  }

  FormRows next() {
    row++;
    return this;
  }

  /** Rows so far are repeated on each page. */
  FormRows endOfHead() {
    headRows = row;
    return this;
  }

  /** Words below the lines, as of when, and what is signed by hand. */
  Form signed(boolean landscape, Cut cut, List<String> words) {
    words.forEach(one -> whole(Style.WORDS, one));
    whole(Style.WORDS, Sheet.asOf(cut));
    for (int i = 0; i < SIGNATURES.size(); i++) {
      int from = widths.size() * i / SIGNATURES.size();
      int to = widths.size() * (i + 1) / SIGNATURES.size();
      cell(from, 1, to - from, Style.WORDS, SIGNATURES.get(i));
    }
    next();
    return new Form(title, landscape, widths, headRows, cells);
  }
}
