package anlan.warehouse.check;

import java.util.List;
import java.util.Map;

/**
 * What a test found.
 *
 * @param name the file of an invariant, or the table whose contract was tested
 * @param title what must hold, in Chinese
 * @param failures rows that break it, 20 at most; none if it holds
 */
public record TestResult(String name, String title, List<Map<String, String>> failures) {

  public TestResult {
    failures = List.copyOf(failures);
  }

  /** Whether it holds. */
  public boolean holds() {
    return failures.isEmpty();
  }
}
