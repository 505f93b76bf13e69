package anlan.dashboard.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet or a form as CSV (RFC 4180) that Excel opens as it is: UTF-8 with its mark, and no
 * text that would be taken for a formula.
 */
final class Csv {
  private static final String MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  static byte[] write(Sheet sheet) {
    StringBuilder text = new StringBuilder(MARK);
    line(text, List.of(sheet.title()));
    sheet.notes().forEach(note -> line(text, List.of(note)));
    line(text, List.copyOf(sheet.headings()));
    sheet.rows().forEach(row -> line(text, row));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] write(Form form) {
    StringBuilder text = new StringBuilder(MARK);
    form.grid().forEach(row -> line(text, row));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, List<? extends @Nullable Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i > 0 ? "," : "").append(field(cells.get(i)));
    }
    text.append("\r\n");
  }

  private static String field(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return cell instanceof String words ? quoted(harmless(words)) : cell.toString();
  }

  /** An apostrophe before what Excel would calculate; it shows as text. */
  private static String harmless(String words) {
    return !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }

  private static String quoted(String words) {
    boolean plain = words.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
  }
}
