package anlan.dashboard.subject;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of one subject (一企一档), without its history.
 *
 * @param cut the cut of its attributes; a part says if it is of another
 * @param subject its number
 * @param name its name
 * @param facts its attributes as of the clock's day; none if no such subject is known
 * @param parts in the order of the file
 * @param source where the attributes come from
 */
public record SubjectFile(
    Cut cut, long subject, String name, List<Fact> facts, List<Part> parts, Source source) {
  public SubjectFile {
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
  }

  /** An attribute with its Chinese name. */
  public record Fact(String name, String value) {}

  /**
   * A part of the file.
   *
   * @param id what addresses and tests call it
   * @param title its name
   * @param ifNone what it says without rows
   * @param cut the cut that its rows come from
   * @param headings names of the columns
   * @param rows text, numbers or days; null for none
   * @param source where they come from
   */
  public record Part(
      String id,
      String title,
      String ifNone,
      long cut,
      List<String> headings,
      List<List<@Nullable Object>> rows,
      Source source) {
    public Part {
      headings = List.copyOf(headings);
      rows = Collections.unmodifiableList(rows);
    }
  }
}
