package anlan.core.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The catalogue of schemas/catalog, to be changed elsewhere. */
public final class RealCatalogue {
  private static final Path FOLDER = Path.of(System.getProperty("anlan.root"), "schemas/catalog");

  private RealCatalogue() {}

  /** Copies its files to another folder. */
  public static void copyTo(Path other) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Files.copy(file, other.resolve(file.getFileName()));
      }
    }
  }
}
