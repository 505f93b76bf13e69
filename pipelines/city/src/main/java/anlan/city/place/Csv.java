package anlan.city.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads small comma-separated tables with a header; quoted cells may hold commas. */
public final class Csv {
  private Csv() {}

  public static List<Map<String, String>> read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read "
              + file
              + ": set ANLAN_ROOT to the repository or ANLAN_CATALOGUE to its"
              + " schemas/catalog",
          e);
    }
  }

  /** A table that lies beside the city's classes. */
  public static List<Map<String, String>> resource(String name) {
    try (InputStream in = Csv.class.getResourceAsStream("/anlan/city/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the city's jar: build it again");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cell's text, "" if empty. */
  public static String cell(Map<String, String> row, String column) {
    String text = row.get(column);
    if (text == null) {
      throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
    }
    return text;
  }

  private static List<Map<String, String>> parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<String> header = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
