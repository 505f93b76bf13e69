package anlan.dashboard.export;

import anlan.dashboard.export.Book.Tab;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes sheets as a workbook, a worksheet each: the headings stay in view and on each printed
 * page, days are days.
 */
final class Xlsx {
  private static final String WORKSHEET = "导出";
  private static final int WIDTH_MIN = 8;
  private static final int WIDTH_MAX = 44;
  private static final int MEASURED_ROWS = 200;
  private static final int ROWS_AT_ONCE = 1_000;

  private Xlsx() {}

  static byte[] write(Sheet sheet) {
    return write(List.of(new Tab(WORKSHEET, sheet)));
  }

  static byte[] write(List<Tab> tabs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "anlan", "1.0")) {
      for (Tab tab : tabs) {
        draw(workbook.newWorksheet(tab.name()), tab.sheet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Rows are written out as they come; what they are in memory is many times the file. */
  private static void draw(Worksheet page, Sheet sheet) throws IOException {
    int line = 0;
    page.value(line, 0, sheet.title());
    page.style(line++, 0).bold().set();
    for (String note : sheet.notes()) {
      page.value(line++, 0, note);
    }
    for (int column = 0; column < sheet.headings().size(); column++) {
      page.value(line, column, sheet.headings().get(column));
      page.style(line, column).bold().set();
      page.width(column, width(sheet, column));
    }
    page.repeatRows(line, line);
    page.freezePane(0, ++line);
    page.paperSize(PaperSize.A4_PAPER);
    page.pageOrientation("landscape");
    page.fitToWidth((short) 1);
    page.fitToHeight((short) 0);
    for (List<@Nullable Object> row : sheet.rows()) {
      for (int column = 0; column < row.size(); column++) {
        cell(page, line, column, row.get(column));
      }
      if (++line % ROWS_AT_ONCE == 0) {
        page.flush();
      }
    }
    page.finish();
  }

  private static void cell(Worksheet page, int line, int column, @Nullable Object value) {
    if (value instanceof String words) {
      page.value(line, column, words);
    } else if (value instanceof Number number) {
      page.value(line, column, number);
    } else if (value instanceof LocalDate day) {
      page.value(line, column, day);
      page.style(line, column).format("yyyy-mm-dd").set();
    }
  }

  /** What the first rows take. */
  private static double width(Sheet sheet, int column) {
    int widest = length(sheet.headings().get(column));
    for (List<@Nullable Object> row : sheet.rows().subList(0, rowsMeasured(sheet))) {
      widest = Math.max(widest, length(row.get(column)));
    }
    return Math.max(WIDTH_MIN, Math.min(WIDTH_MAX, widest + 2));
  }

  private static int rowsMeasured(Sheet sheet) {
    return Math.min(MEASURED_ROWS, sheet.rows().size());
  }

  /** In characters, a Chinese one for two. */
  static int length(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }
}
