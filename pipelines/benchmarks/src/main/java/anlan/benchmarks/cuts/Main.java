package anlan.benchmarks.cuts;

import anlan.lake.LakeConfig;
import anlan.stack.Extent;
import anlan.stack.Stack;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Trino;
import anlan.stack.terminal.Console;
import anlan.stack.terminal.Progress;
import anlan.warehouse.trino.Login;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Publishes cuts over forty tables, first alone, then with a reader; see the package's description.
 * Arguments: how many cuts alone (default 200), how many with the reader (default 1,000).
 */
public final class Main {
  private static final int P95_MS_MAX = 400;

  private Main() {}

  public static void main(String[] args) throws Exception {
    int alone = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    int read = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    PrintStream out = Console.out();
    StackConfig told = StackConfig.fromEnvironment(System.getenv());
    Path home = Files.createTempDirectory("anlan-bench-");
    StackConfig config = new StackConfig(told.root(), home, told.ports(), told.environment());
    boolean reached;
    try (Stack stack = Stack.start(config, Extent.READING, new Progress(out, false));
        FortyTables tables =
            new FortyTables(lake(config), config.root(), Files.createTempDirectory("anlan-cuts-"));
        Connection publisher = Trino.connect(config, Login.USER);
        Connection reader = stack.trino()) {
      reached = report(out, "alone", cuts(tables, 1, alone));
      try (ReaderLoop loop = new ReaderLoop(publisher, reader)) {
        report(out, "with a reader", cuts(tables, alone + 1, alone + read));
        int questions = loop.end();
        out.printf(
            "%d answers during %d cuts, %d of them mixed%n", questions, read, loop.mixed().size());
        loop.mixed().stream().limit(5).forEach(out::println);
        reached &= loop.mixed().isEmpty();
      }
    }
    System.exit(reached ? 0 : 1);
  }

  private static LakeConfig lake(StackConfig config) {
    return new LakeConfig(
        config.jdbc("catalog"),
        "postgres",
        "",
        config.home().resolve("forty-tables").toUri().toString());
  }

  private static long[] cuts(FortyTables tables, int from, int to) {
    return LongStream.rangeClosed(from, to).map(tables::cut).sorted().toArray();
  }

  private static boolean report(PrintStream out, String how, long[] sorted) {
    long p95 = sorted[(int) (sorted.length * 0.95)];
    out.printf(
        "%d cuts over %d tables, %s: p50 %d ms, p95 %d ms, most %d ms, mean %.0f ms (p95 at most %d"
            + " when alone)%n",
        sorted.length,
        2 * FortyTables.SOURCES + 1,
        how,
        sorted[sorted.length / 2],
        p95,
        sorted[sorted.length - 1],
        Arrays.stream(sorted).average().orElse(0),
        P95_MS_MAX);
    return p95 <= P95_MS_MAX;
  }
}
