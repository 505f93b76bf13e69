package anlan.warehouse.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The contract in the header of a view's file, below its title.
 *
 * @param subject what the view shows, in English
 * @param grain what one row is
 * @param key the columns that tell rows apart
 * @param readers who reads it, as its author knew
 * @param remarks all else
 */
public record Header(String subject, String grain, String key, String readers, String remarks) {
  private static final String GRAIN = "grain:";
  private static final String KEY = "key:";
  private static final String READERS = "read by:";
  private static final Pattern NEXT = Pattern.compile("\\s{2,}(?=" + KEY + "|" + READERS + ")");

  /** Reads the header of a file. */
  public static Header read(Path file) {
    try {
      return of(
          Files.readAllLines(file).stream()
              .takeWhile(line -> line.startsWith("--"))
              .map(line -> line.substring(2).strip())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Sorts the lines of a header: those before the grain go on with the title. */
  static Header of(List<String> lines) {
    List<String> title = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    Map<String, String> told = new HashMap<>();
    for (String line : lines) {
      for (String part : NEXT.split(line)) {
        List.of(GRAIN, KEY, READERS).stream()
            .filter(part::startsWith)
            .findFirst()
            .ifPresentOrElse(
                label -> told.put(label, part.substring(label.length()).strip()),
                () -> (told.isEmpty() ? title : remarks).add(part));
      }
    }
    String opening = String.join(" ", title);
    return new Header(
        opening.substring(opening.indexOf(':') + 1).strip(),
        told.getOrDefault(GRAIN, ""),
        told.getOrDefault(KEY, ""),
        told.getOrDefault(READERS, ""),
        String.join(" ", remarks));
  }
}
