package anlan.benchmarks.reading;

import anlan.stack.config.StackConfig;
import anlan.stack.terminal.Console;
import java.io.PrintStream;
import java.util.List;

/**
 * Measures the stack of ANLAN_HOME and ANLAN_PORT, which runs; see the package's description.
 * Arguments: {@code marts}, {@code pages}, or both, which is the default.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    List<String> what = args.length > 0 ? List.of(args) : List.of("marts", "pages");
    StackConfig config = StackConfig.fromEnvironment(System.getenv());
    PrintStream out = Console.out();
    boolean reached = true;
    if (what.contains("marts")) {
      reached = new Marts(config).measure(out);
    }
    if (what.contains("pages")) {
      Viewer viewer = new Viewer(config, "committee");
      Pages pages = new Pages(viewer);
      reached &= pages.measure(out);
      reached &= new Polling(viewer, config).measure(pages.questions(), out);
    }
    System.exit(reached ? 0 : 1);
  }
}
