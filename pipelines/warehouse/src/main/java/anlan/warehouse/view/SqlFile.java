package anlan.warehouse.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of {@code sql/}: a header of comments, then one query.
 *
 * @param schema the folder it lies in, such as {@code marts}
 * @param name its name without {@code .sql}
 * @param title the first line of the header, in Chinese; the comment of its view
 * @param query the query, not yet rendered
 * @param isKept whether its rows are kept as a table, not worked out by each reader
 */
public record SqlFile(String schema, String name, String title, String query, boolean isKept) {
  private static final Pattern RELATION = Pattern.compile("\\b(reference|marts)\\.([a-z_]+)\\b");

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if its first line is not a title
   */
  public static SqlFile read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    if (!text.startsWith("-- ")) {
      throw new IllegalArgumentException(file + ": open it with a line '-- title in Chinese'");
    }
    String first = text.lines().findFirst().orElse("").substring(3);
    String title = first.contains(":") ? first.substring(0, first.indexOf(':')) : first;
    String query =
        String.join(
            "\n", text.lines().filter(line -> !line.stripLeading().startsWith("--")).toList());
    Path place = file.toAbsolutePath();
    String folder = String.valueOf(place.getName(place.getNameCount() - 2));
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.sql$", "");
    return new SqlFile(folder, name, title.strip(), query.strip(), folder.equals("reference"));
  }

  /** Reads all files of a folder, by name. */
  public static List<SqlFile> readAll(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted()
          .map(SqlFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the SQL files of " + folder, e);
    }
  }

  /** Name of the view it makes, such as {@code marts.coverage}. */
  public String view() {
    return schema + "." + name;
  }

  /** Where it lies in the repository. */
  public String place() {
    return "sql/" + schema + "/" + name + ".sql";
  }

  /** The views it reads, by name. */
  public SortedSet<String> reads() {
    SortedSet<String> views = new TreeSet<>();
    RELATION.matcher(query).results().forEach(found -> views.add(found.group()));
    return views;
  }
}
