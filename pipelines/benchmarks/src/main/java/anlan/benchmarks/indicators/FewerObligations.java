package anlan.benchmarks.indicators;

import anlan.core.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue as it was when it had fewer obligations: the first of today's file. */
final class FewerObligations {
  private static final String FILE = "obligations.csv";

  private FewerObligations() {}

  static Catalogue load(Path catalogue, int obligations) throws IOException {
    Path fewer = Files.createTempDirectory("anlan-catalogue-");
    try (Stream<Path> files = Files.list(catalogue)) {
      for (Path file : files.toList()) {
        Files.copy(file, fewer.resolve(file.getFileName().toString()));
      }
    }
    List<String> rows = Files.readAllLines(catalogue.resolve(FILE));
    Files.write(fewer.resolve(FILE), rows.subList(0, 1 + obligations));
    return Catalogue.load(fewer);
  }
}
