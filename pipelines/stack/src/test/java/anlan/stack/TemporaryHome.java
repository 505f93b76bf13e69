package anlan.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A data folder for a test. Not one of JUnit's: those warn of each of the two hundred links to
 * Trino's jars.
 */
public final class TemporaryHome implements AutoCloseable {
  private final Path path;

  public TemporaryHome() throws IOException {
    path = Files.createTempDirectory("anlan-test-");
  }

  public Path path() {
    return path;
  }

  /** Deletes it with all that is in it; what links lead to stays. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
