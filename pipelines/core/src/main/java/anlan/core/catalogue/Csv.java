package anlan.core.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a CSV file (RFC 4180 without line breaks in values) strictly; problems are collected. */
final class Csv {
  private final String name;
  private final List<String> problems;

  private Csv(String name, List<String> problems) {
    this.name = name;
    this.problems = problems;
  }

  /** The rows of a file whose header must be exactly the given columns. */
  static List<CsvRow> read(Path folder, String name, List<String> problems, String... columns) {
    return new Csv(name, problems).rows(folder.resolve(name), List.of(columns));
  }

  private List<CsvRow> rows(Path file, List<String> columns) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      problems.add("%s: can't be read (%s): put the file there, in UTF-8".formatted(name, e));
      return List.of();
    }
    String header = String.join(",", columns);
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      problems.add(
          "%s line 1: header '%s' is not '%s': use these columns in this order"
              .formatted(name, lines.isEmpty() ? "" : lines.get(0), header));
      return List.of();
    }
    List<CsvRow> rows = new ArrayList<>(lines.size());
    for (int i = 1; i < lines.size(); i++) {
      List<String> values = split(lines.get(i));
      if (values.size() == columns.size()) {
        rows.add(new CsvRow(name, i + 1, columns, values, problems));
      } else {
        problems.add(
            "%s line %d: '%s' has %d values, not %d: write one per column, quote those with commas"
                .formatted(name, i + 1, lines.get(i), values.size(), columns.size()));
      }
    }
    return rows;
  }

  private static List<String> split(String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (escaped) {
          value.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
