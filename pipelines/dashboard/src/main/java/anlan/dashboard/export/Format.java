package anlan.dashboard.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The files in which a table can be taken away. */
public enum Format {
  CSV("text/csv; charset=utf-8", Csv::write, Csv::write),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Xlsx::write,
      FormBook::write);

  private final String contentType;
  private final Function<Sheet, byte[]> sheets;
  private final Function<Form, byte[]> forms;

  Format(String contentType, Function<Sheet, byte[]> sheets, Function<Form, byte[]> forms) {
    this.contentType = contentType;
    this.sheets = sheets;
    this.forms = forms;
  }

  /** The format a parameter names. */
  public static Optional<Format> named(String parameter) {
    return Arrays.stream(values()).filter(one -> one.parameter().equals(parameter)).findFirst();
  }

  /** What a parameter may say. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Format::parameter).toList();
  }

  /** As in an address and at the end of a file's name: xlsx. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String contentType() {
    return contentType;
  }

  public byte[] write(Takeable table) {
    return table instanceof Form form ? forms.apply(form) : sheets.apply((Sheet) table);
  }
}
