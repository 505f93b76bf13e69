package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks {@code post_targets.csv}: to whom persons are to be posted (应驻点对象), and how many. Who is
 * among them and has them is SQL; the rows are checked here so that all mistakes are told at once.
 */
final class PostTargetsFile {
  private PostTargetsFile() {}

  static void check(
      Path folder, Set<String> documents, Set<String> sectors, List<String> problems) {
    Set<String> targets = new HashSet<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "post_targets.csv",
            problems,
            "post_target",
            "document",
            "clause",
            "name",
            "sector",
            "persons_wanted",
            "basis")) {
      if (!targets.add(row.text("post_target"))) {
        row.problem("post_target", "is used twice: keys are unique");
      }
      if (!documents.contains(row.text("document"))) {
        row.problem("document", "is not in documents.csv: add it there or use one that is");
      }
      if (row.has("sector") && !sectors.contains(row.optional("sector"))) {
        row.problem("sector", "is no sector of codes.csv: use one, or none for key subjects");
      }
      if (row.count("persons_wanted") == 0) {
        row.problem("persons_wanted", "asks for nobody: write a number of persons from 1 on");
      }
      List.of("clause", "name", "basis").forEach(row::text);
    }
  }
}
