package anlan.stack.server;

import anlan.stack.StackException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build wrote down about a module: its classes, and the jars it runs with. */
final class ClassPath {
  private ClassPath() {}

  /** For {@code -cp}: the module's own classes before its jars. */
  static String of(Path module) {
    return of(module.resolve("target/classes"), module);
  }

  /** For {@code -cp}: these classes before the module's jars. */
  static String of(Path classes, Path module) {
    return Stream.concat(Stream.of(classes.toString()), jars(module).stream().map(Path::toString))
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  /**
   * The jars of the module.
   *
   * @throws StackException if it is not built, or a jar has been removed since
   */
  static List<Path> jars(Path module) {
    Path file = module.resolve("target/classpath");
    try {
      List<Path> jars =
          Stream.of(Files.readString(file).strip().split(File.pathSeparator))
              .map(Path::of)
              .toList();
      for (Path jar : jars) {
        if (!Files.exists(jar)) {
          throw notBuilt(module, jar + " is gone");
        }
      }
      return jars;
    } catch (IOException e) {
      throw notBuilt(module, file + " cannot be read");
    }
  }

  private static StackException notBuilt(Path module, String why) {
    return new StackException(
        "%s is not built: %s".formatted(module, why),
        "Build again: touch pom.xml, then the same deploy/anlan command.");
  }
}
