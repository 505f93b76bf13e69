package anlan.stack.config;

import anlan.stack.StackException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the Java that Trino needs beside the one we run on. */
final class JavaHomes {
  private static final int TRINO_JAVA = 25;

  private JavaHomes() {}

  /**
   * The home of a JDK 25: {@code JAVA25_HOME}, or one in the places where systems keep them.
   *
   * @throws StackException naming every place looked at
   */
  static Path java25(Map<String, String> environment) {
    String told = environment.get("JAVA25_HOME");
    List<Path> candidates = new ArrayList<>();
    if (told != null) {
      candidates.add(Path.of(told));
    } else {
      String home = environment.getOrDefault("HOME", "/nowhere");
      for (String place :
          List.of("/usr/lib/jvm", "/opt", "/usr/local", home + "/.sdkman/candidates/java")) {
        candidates.addAll(list(Path.of(place)));
      }
      for (Path mac : list(Path.of("/Library/Java/JavaVirtualMachines"))) {
        candidates.add(mac.resolve("Contents/Home"));
      }
    }
    return candidates.stream().filter(JavaHomes::is25).findFirst().orElseThrow(() -> missing(told));
  }

  private static StackException missing(@Nullable String told) {
    return new StackException(
        told == null
            ? "no JDK 25, which Trino needs: looked at JAVA25_HOME (not set) and in /usr/lib/jvm,"
                + " /opt, /usr/local, ~/.sdkman/candidates/java, /Library/Java/JavaVirtualMachines"
            : "no JDK 25, which Trino needs: JAVA25_HOME is " + told + ", and that is not one",
        "Install one (Debian: apt-get install openjdk-25-jdk-headless or Adoptium's"
            + " temurin-25-jdk) or set JAVA25_HOME to where it is.");
  }

  private static boolean is25(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines.anyMatch(line -> line.matches("JAVA_VERSION=\"" + TRINO_JAVA + "([.+-].*)?\""));
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> list(Path folder) {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        entries.forEach(found::add);
      } catch (IOException e) {
        return List.of();
      }
    }
    found.sort(null);
    return found;
  }
}
