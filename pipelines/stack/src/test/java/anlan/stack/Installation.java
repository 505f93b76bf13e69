package anlan.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The repository as an operator has it: contracts and connectors may be edited.
 *
 * <p>A test's servers live for minutes, too short for the second compiler to pay for itself.
 */
public final class Installation {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final List<String> EDITED = List.of("schemas", "deploy");
  private static final List<String> OPTIONS =
      List.of("deploy/kafka/jvm.config", "deploy/trino/etc/jvm.config");

  private Installation() {}

  /** Copies what is edited and links the rest. */
  public static void at(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(ROOT)) {
      for (Path one : all.toList()) {
        Path here = folder.resolve(one.getFileName());
        if (EDITED.contains(one.getFileName().toString())) {
          copy(one, here);
        } else {
          Files.createSymbolicLink(here, one);
        }
      }
    }
    for (String options : OPTIONS) {
      Files.writeString(
          folder.resolve(options), "-XX:TieredStopAtLevel=1\n", StandardOpenOption.APPEND);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
