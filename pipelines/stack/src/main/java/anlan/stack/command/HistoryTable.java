package anlan.stack.command;

import anlan.stack.config.StackConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the history table that mirrors a source table, by its contract. */
final class HistoryTable {
  private static final String END = ".yaml";

  private HistoryTable() {}

  static Path contracts(StackConfig config) {
    return config.root().resolve("schemas/tables/history");
  }

  /** Such as {@code history.hazard} for {@code inspection.hazard}; empty without a contract. */
  static Optional<String> of(StackConfig config, String sourceTable) throws IOException {
    try (Stream<Path> files = Files.list(contracts(config))) {
      for (Path file : files.filter(path -> path.toString().endsWith(END)).toList()) {
        if (Files.readString(file).contains("value: " + sourceTable + "\n")) {
          String name = file.getFileName().toString();
          return Optional.of("history." + name.substring(0, name.length() - END.length()));
        }
      }
    }
    return Optional.empty();
  }
}
