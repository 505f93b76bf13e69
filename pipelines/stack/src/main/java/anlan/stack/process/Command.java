package anlan.stack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param words the program and its arguments
 * @param environment variables on top of our own
 * @param folder its working folder
 * @param ending how it is asked to end
 */
public record Command(
    List<String> words, Map<String, String> environment, Path folder, Ending ending) {
  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }
}
