package anlan.warehouse.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the columns of views mean, in Chinese: one name means one thing in all views. */
public final class Glossary {
  private final Map<String, String> meanings = new TreeMap<>();

  private Glossary() {}

  /**
   * Reads {@code column,meaning} lines below a header.
   *
   * @throws IllegalArgumentException naming the line that isn't one
   */
  public static Glossary read(Path file) {
    try {
      Glossary glossary = new Glossary();
      for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
        int comma = line.indexOf(',');
        if (comma < 1 || comma == line.length() - 1) {
          throw new IllegalArgumentException(
              file + ": '" + line + "' is not column,meaning; write both");
        }
        glossary.meanings.put(line.substring(0, comma), line.substring(comma + 1));
      }
      return glossary;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * The meaning of a column.
   *
   * @throws IllegalArgumentException if it isn't there
   */
  public String of(String column) {
    String meaning = meanings.get(column);
    if (meaning == null) {
      throw new IllegalArgumentException(
          "sql/columns.csv doesn't say what column '" + column + "' means; add a line");
    }
    return meaning;
  }

  /** All columns and meanings. */
  public Map<String, String> all() {
    return Map.copyOf(meanings);
  }
}
