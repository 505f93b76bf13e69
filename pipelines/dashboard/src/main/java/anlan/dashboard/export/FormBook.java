package anlan.dashboard.export;

import anlan.dashboard.export.Form.Cell;
import anlan.dashboard.export.Form.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a form as a workbook of one worksheet, ready to be printed on A4. */
final class FormBook {
  private static final String WORKSHEET = "报表";
  private static final int TITLE_SIZE = 16;
  private static final int LINE_POINTS = 15;
  private static final int GAP_POINTS = 6;

  private FormBook() {}

  static byte[] write(Form form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "anlan", "1.0")) {
      Worksheet page = workbook.newWorksheet(WORKSHEET);
      for (int column = 0; column < form.widths().size(); column++) {
        page.width(column, form.widths().get(column));
      }
      form.cells().forEach(cell -> cell(page, cell));
      for (int row = 0; row < form.rows(); row++) {
        page.rowHeight(row, height(form, row));
      }
      page.freezePane(0, form.headRows());
      page.repeatRows(0, form.headRows() - 1);
      page.paperSize(PaperSize.A4_PAPER);
      page.pageOrientation(form.landscape() ? "landscape" : "portrait");
      page.fitToWidth((short) 1);
      page.fitToHeight((short) 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void cell(Worksheet page, Cell cell) {
    int lastRow = cell.row() + cell.rows() - 1;
    int lastColumn = cell.column() + cell.columns() - 1;
    if (cell.value() instanceof String words) {
      page.value(cell.row(), cell.column(), words);
    } else if (cell.value() instanceof Number number) {
      page.value(cell.row(), cell.column(), number);
    }
    StyleSetter style =
        page.range(cell.row(), cell.column(), lastRow, lastColumn)
            .style()
            .wrapText(true)
            .verticalAlignment("center")
            .horizontalAlignment(alignment(cell.style()));
    look(style, cell.style());
    style.set();
    if (cell.merged()) {
      page.range(cell.row(), cell.column(), lastRow, lastColumn).merge();
    }
  }

  /** Points that the words of a row take: an office program does not measure merged cells. */
  private static double height(Form form, int row) {
    return form.cells().stream()
        .filter(cell -> cell.row() <= row && row < cell.row() + cell.rows())
        .mapToDouble(cell -> LINE_POINTS * lines(form, cell) / cell.rows() + GAP_POINTS)
        .max()
        .orElse(LINE_POINTS);
  }

  private static double lines(Form form, Cell cell) {
    int width =
        form.widths().subList(cell.column(), cell.column() + cell.columns()).stream()
            .mapToInt(Integer::intValue)
            .sum();
    double lines =
        String.valueOf(cell.value())
            .lines()
            .mapToInt(Xlsx::length)
            .map(length -> Math.max(1, (length + width - 1) / width))
            .sum();
    return cell.style() == Style.TITLE ? lines * 2 : lines;
  }

  private static String alignment(Style style) {
    return switch (style) {
      case TITLE, HEAD, SIDE, NUMBER, ABSENT -> "center";
      case WORDS, TEXT, WARNING -> "left";
    };
  }

  private static void look(StyleSetter cell, Style style) {
    switch (style) {
      case TITLE -> cell.bold().fontSize(TITLE_SIZE);
      case WORDS -> {}
      case WARNING -> cell.bold();
      case HEAD, SIDE -> cell.bold().borderStyle(BorderStyle.THIN);
      case NUMBER, TEXT, ABSENT -> cell.borderStyle(BorderStyle.THIN);
    }
  }
}
