package anlan.benchmarks.reading;

import anlan.stack.config.StackConfig;
import anlan.stack.terminal.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the stack of ANLAN_HOME and ANLAN_PORT, which runs; see the package's description.
 * Arguments: {@code marts}, {@code pages}, or both, which is the default; for marts names of views,
 * if not all are to be asked, and properties of the session, such as {@code
 * join_distribution_type=BROADCAST}.
 */
public final class Main {
  private static final List<String> WHAT = List.of("marts", "pages");

  private Main() {}

  public static void main(String[] args) throws Exception {
    List<String> properties = Stream.of(args).filter(arg -> arg.contains("=")).toList();
    List<String> told = Stream.of(args).filter(arg -> !arg.contains("=")).toList();
    List<String> what = told.isEmpty() ? WHAT : told;
    List<String> views = told.stream().filter(word -> !WHAT.contains(word)).toList();
    StackConfig config = StackConfig.fromEnvironment(System.getenv());
    PrintStream out = Console.out();
    boolean reached = true;
    if (what.contains("marts")) {
      reached = new Marts(config, properties).measure(views, out);
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
