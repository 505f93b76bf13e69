package anlan.dashboard.export;

import java.util.List;

/**
 * Tables to be taken away together, as one workbook.
 *
 * @param title what they are, for the file's name
 * @param tabs one worksheet each, in order
 */
public record Book(String title, List<Tab> tabs) {
  /** What an xlsx is called in a header. */
  public static final String CONTENT_TYPE = Format.XLSX.contentType();

  /**
   * A worksheet.
   *
   * @param name its name, up to 31 characters
   * @param sheet what is on it
   */
  public record Tab(String name, Sheet sheet) {}

  public Book {
    tabs = List.copyOf(tabs);
  }

  /** The workbook. */
  public byte[] xlsx() {
    return Xlsx.write(tabs);
  }
}
