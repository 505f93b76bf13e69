package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What official forms count, line by line: a line of a checklist counts enterprises that fail one
 * of its items. Only SQL reads them; they are checked here so that all mistakes are told at once.
 */
final class FormLinesFile {
  private static final String FILE = "form_lines.csv";
  private static final List<String> COLUMNS =
      List.of(
          "form",
          "document",
          "line",
          "name",
          "item",
          "printed_name",
          "counted_by",
          "at_most",
          "lowest_level",
          "missing_fact");

  private FormLinesFile() {}

  static void check(Path folder, Set<String> documents, Set<String> items, List<String> problems) {
    List<CsvRow> rows = Csv.read(folder, FILE, problems, COLUMNS.toArray(String[]::new));
    Map<String, String> names = new LinkedHashMap<>();
    rows.forEach(row -> names.putIfAbsent(line(row), row.optional("name")));
    Set<String> seen = new HashSet<>();
    for (CsvRow row : rows) {
      List.of("form", "document", "line", "name").forEach(row::text);
      row.known("document", documents, "documents.csv");
      row.known("item", items, "codes.csv as a checklist_item");
      if (!row.optional("name").equals(names.get(line(row)))) {
        row.problem("name", "is not that of the line's first row: a line has one name");
      }
      if (!seen.add(line(row) + " " + row.optional("item"))) {
        row.problem("line", "is listed twice for this item: remove one of the rows");
      }
      if (row.has("counted_by") == row.has("missing_fact")) {
        row.problem(
            "missing_fact", "is told of just those lines that no view counts: fill in one of both");
      }
      for (String part : row.optional("at_most").split("\\|")) {
        if (!part.isEmpty() && !names.containsKey(row.optional("form") + " " + part)) {
          row.problem("at_most", "names no line of the form: write lines with | between");
        }
      }
    }
  }

  private static String line(CsvRow row) {
    return row.optional("form") + " " + row.optional("line");
  }
}
