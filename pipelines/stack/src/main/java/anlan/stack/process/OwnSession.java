package anlan.stack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives a program a session of its own, so that Ctrl-C in the terminal reaches only the supervisor,
 * which then stops its children in order. The program keeps the process id.
 */
public final class OwnSession {
  private OwnSession() {}

  public static List<String> of(List<String> words) {
    List<String> command = new ArrayList<>();
    if (isOnPath("setsid")) {
      command.add("setsid");
    } else if (isOnPath("perl")) {
      command.addAll(List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV"));
    }
    command.addAll(words);
    return command;
  }

  /** Whether a program of this name can be started. */
  public static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
