package anlan.stack.supervise;

import java.util.List;

/**
 * Something done once, after what it needs.
 *
 * @param name its name on the screen
 * @param needs the steps before it
 * @param action what to do
 */
public record Task(String name, List<String> needs, Action action) implements Step {
  /** What a task does. */
  public interface Action {
    void run() throws Exception;
  }
}
