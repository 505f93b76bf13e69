package anlan.benchmarks.indicators;

import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Division;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.process.Child;
import anlan.stack.process.Command;
import anlan.stack.process.Ending;
import anlan.stack.process.PidFile;
import anlan.stack.terminal.Console;
import anlan.stack.terminal.Progress;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs every variant in turn, round by round, over one log in Kafka, and compares: {@code SUBJECTS
 * ROUNDS CHECKPOINT_MS VARIANT…}, by default 48000 subjects (a million changes), 3 rounds, 4000 ms,
 * all variants. With {@code full} before them the log is that of the {@link DemoCity} with all its
 * tables, by default without the peer, which knows too little of them to be equal.
 */
public final class Main {
  private static final long SEED = 1;
  private static final String JINAN = "370100";
  private static final int RUN_MINUTES_MAX = 10;

  private final PrintStream out = Console.out();
  private final StackConfig config;
  private final long checkpointMillis;
  private long changes;

  /** What a process wrote of its two runs. */
  private record Figures(double[] seconds, long checkpointBytes) {
    static Figures of(List<String> lines) {
      List<String[]> runs = lines.stream().map(line -> line.split(" ")).toList();
      return new Figures(
          runs.stream().mapToDouble(run -> Double.parseDouble(run[0])).toArray(),
          Long.parseLong(runs.get(runs.size() - 1)[1]));
    }
  }

  private Main(StackConfig config, long checkpointMillis) {
    this.config = config;
    this.checkpointMillis = checkpointMillis;
  }

  public static void main(String[] args) throws Exception {
    boolean full = args.length > 0 && args[0].equals("full");
    List<String> told = List.of(args).subList(full ? 1 : 0, args.length);
    int subjects = told.isEmpty() ? 48_000 : Integer.parseInt(told.get(0));
    int rounds = told.size() > 1 ? Integer.parseInt(told.get(1)) : 3;
    long checkpointMillis = told.size() > 2 ? Long.parseLong(told.get(2)) : 4_000;
    List<Variant> usual =
        full ? List.of(Variant.READ, Variant.DECODE, Variant.LEDGER) : List.of(Variant.values());
    List<Variant> variants =
        told.size() > 3 ? told.stream().skip(3).map(Variant::valueOf).toList() : usual;
    StackConfig stack = StackConfig.fromEnvironment(System.getenv());
    Path home = Files.createTempDirectory("anlan-bench-");
    StackConfig config = new StackConfig(stack.root(), home, stack.ports(), stack.environment());
    boolean equal = new Main(config, checkpointMillis).run(full, subjects, rounds, variants);
    System.exit(equal ? 0 : 1);
  }

  /** The city of the benchmark, in the towns of Jinan. */
  static City city(Path root) {
    Catalogue catalogue = Catalogue.load(root.resolve("schemas/catalog"));
    List<String> towns =
        catalogue.divisions().stream()
            .filter(division -> division.level() == Division.Level.TOWN)
            .map(Division::code)
            .filter(code -> JINAN.equals(catalogue.jurisdictionOf(code)))
            .toList();
    return new City(new Dice(SEED), towns);
  }

  private boolean run(boolean full, int subjects, int rounds, List<Variant> variants)
      throws Exception {
    Map<Variant, Rounds> cold = new TreeMap<>();
    Map<Variant, Rounds> warm = new TreeMap<>();
    Map<Variant, Long> checkpoints = new TreeMap<>();
    Map<Variant, List<String>> cells = new TreeMap<>();
    Files.writeString(
        config.home().resolve("plan.txt"),
        Peer.plan(
            Run.environment(config.root(), config.home().toUri().toString(), checkpointMillis, 0),
            new Variant.Ends(config.root(), "localhost:9092", "peer")));
    try (Broker broker = Broker.start(config, new Progress(out, false))) {
      if (full) {
        try (DemoCity city = DemoCity.load(config.root(), subjects)) {
          write(broker, subjects, city::log);
        }
      } else {
        City city = city(config.root());
        write(broker, subjects, source -> new CityLog(city, source, subjects));
      }
      for (int round = 0; round < rounds; round++) {
        for (Variant variant : variants) {
          Figures both = run(variant, broker.address());
          double millions = changes / 1e6;
          cold.computeIfAbsent(variant, unseen -> new Rounds()).add(both.seconds[0] / millions);
          warm.computeIfAbsent(variant, unseen -> new Rounds()).add(both.seconds[1] / millions);
          checkpoints.put(variant, both.checkpointBytes);
          cells.put(variant, Files.readAllLines(config.home().resolve(variant + ".cells")));
          out.printf(
              "round %d %-6s cold %6.2f warm %6.2f s, checkpoint %,d bytes%n",
              round, variant, both.seconds[0], both.seconds[1], both.checkpointBytes);
        }
      }
    }
    report(cold, warm, checkpoints);
    return compare(cells);
  }

  /** Where the log of a source comes from. */
  private interface Logs {
    Log of(String source) throws SQLException;
  }

  private void write(Broker broker, int subjects, Logs logs) throws SQLException {
    long bytes = 0;
    for (String source : List.of(Log.ENTERPRISE, Log.INSPECTION)) {
      Log log = logs.of(source);
      bytes += broker.write(source, log);
      changes += log.changes();
    }
    out.printf(
        "%,d changes of %,d subjects, %,d bytes a change, checkpoints every %,d ms%n",
        changes, subjects, bytes / changes, checkpointMillis);
  }

  private Figures run(Variant variant, String kafka) throws IOException, InterruptedException {
    Path figures = config.home().resolve(variant + ".figures");
    Path checkpoints = Files.createTempDirectory(config.home(), "checkpoints-");
    List<String> words =
        List.of(
            config.java17().toString(),
            "-Xmx4g",
            "-XX:+UseParallelGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            classPath(),
            Run.class.getName(),
            variant.name(),
            kafka,
            checkpoints.toUri().toString(),
            Long.toString(checkpointMillis),
            figures.toString(),
            config.home().resolve(variant + ".cells").toString());
    Child child =
        Child.start(
            new Command(
                words,
                Map.of("ANLAN_ROOT", config.root().toString()),
                config.home(),
                Ending.TERMINATE),
            config.logs().resolve(variant + ".log"),
            new PidFile(config.run().resolve(variant + ".pid")));
    if (!child.awaitEnd(Duration.ofMinutes(RUN_MINUTES_MAX).toMillis())) {
      child.stop();
      throw new StackException(variant + " did not end", "See its log in " + config.logs());
    }
    if (child.exitCode() != 0) {
      throw new StackException(
          variant + " ended with exit code " + child.exitCode(), "See its log in " + config.logs());
    }
    return Figures.of(Files.readAllLines(figures));
  }

  /** Our own, wherever the child runs. */
  private static String classPath() {
    return Arrays.stream(
            Objects.requireNonNull(System.getProperty("java.class.path")).split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void report(
      Map<Variant, Rounds> cold, Map<Variant, Rounds> warm, Map<Variant, Long> checkpoints) {
    out.println();
    out.println(
        "| CPU-seconds a million changes | cold: least, median | warm: least, median | bytes of a"
            + " checkpoint |");
    out.println("|---|---|---|---|");
    checkpoints.forEach(
        (variant, bytes) ->
            out.printf(
                "| %s | %s | %s | %,d |%n",
                variant.name().toLowerCase(Locale.ROOT),
                cold.get(variant),
                warm.get(variant),
                bytes));
  }

  /** Whether all that yield cells yield the same. */
  private boolean compare(Map<Variant, List<String>> cells) {
    List<String> first = null;
    boolean equal = true;
    for (Map.Entry<Variant, List<String>> one : cells.entrySet()) {
      if (!one.getValue().isEmpty()) {
        first = first == null ? one.getValue() : first;
        boolean same = one.getValue().equals(first);
        out.printf(
            "%s: %,d cells%s%n", one.getKey(), one.getValue().size(), same ? "" : ", NOT THE SAME");
        equal &= same;
      }
    }
    out.println("cells, logs and the peer's plan stay in " + config.home());
    return equal;
  }
}
