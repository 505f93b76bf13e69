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
import java.time.Duration;
import java.util.ArrayList;
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
 * all variants.
 */
public final class Main {
  private static final long SEED = 1;
  private static final String JINAN = "370100";
  private static final int RUN_MINUTES_MAX = 10;

  private final PrintStream out = Console.out();
  private final StackConfig config;
  private final long checkpointMillis;
  private long changes;

  private Main(StackConfig config, long checkpointMillis) {
    this.config = config;
    this.checkpointMillis = checkpointMillis;
  }

  public static void main(String[] args) throws Exception {
    int subjects = args.length > 0 ? Integer.parseInt(args[0]) : 48_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    long checkpointMillis = args.length > 2 ? Long.parseLong(args[2]) : 4_000;
    List<Variant> variants =
        args.length > 3
            ? Arrays.stream(args).skip(3).map(Variant::valueOf).toList()
            : List.of(Variant.values());
    StackConfig told = StackConfig.fromEnvironment(System.getenv());
    Path home = Files.createTempDirectory("anlan-bench-");
    StackConfig config = new StackConfig(told.root(), home, told.ports(), told.environment());
    boolean equal = new Main(config, checkpointMillis).run(subjects, rounds, variants);
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

  private boolean run(int subjects, int rounds, List<Variant> variants) throws Exception {
    City city = city(config.root());
    Map<Variant, List<double[]>> seconds = new TreeMap<>();
    Map<Variant, List<String>> cells = new TreeMap<>();
    Files.writeString(
        config.home().resolve("plan.txt"),
        Peer.plan(
            Run.environment(config.root(), config.home().toUri().toString(), checkpointMillis),
            new Variant.Ends(config.root(), "localhost:9092", "peer")));
    try (Broker broker = Broker.start(config, new Progress(out, false))) {
      long bytes = 0;
      for (String source : List.of(CityLog.ENTERPRISE, CityLog.INSPECTION)) {
        CityLog log = new CityLog(city, source, subjects);
        bytes += broker.write(source, log);
        changes += log.changes();
      }
      out.printf(
          "%,d changes of %,d subjects, %,d bytes a change, checkpoints every %,d ms%n",
          changes, subjects, bytes / changes, checkpointMillis);
      for (int round = 0; round < rounds; round++) {
        for (Variant variant : variants) {
          double[] both = run(variant, broker.address());
          seconds.computeIfAbsent(variant, unseen -> new ArrayList<>()).add(both);
          cells.put(variant, Files.readAllLines(config.home().resolve(variant + ".cells")));
          out.printf("round %d %-6s cold %6.2f warm %6.2f%n", round, variant, both[0], both[1]);
        }
      }
    }
    report(seconds);
    return compare(cells);
  }

  private double[] run(Variant variant, String kafka) throws IOException, InterruptedException {
    Path seconds = config.home().resolve(variant + ".seconds");
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
            seconds.toString(),
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
    return Files.readAllLines(seconds).stream()
        .mapToDouble(line -> Double.parseDouble(line) * 1e6 / changes)
        .toArray();
  }

  /** Our own, wherever the child runs. */
  private static String classPath() {
    return Arrays.stream(
            Objects.requireNonNull(System.getProperty("java.class.path")).split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void report(Map<Variant, List<double[]>> seconds) {
    out.println();
    out.println("| CPU-seconds a million changes | cold: least, median | warm: least, median |");
    out.println("|---|---|---|");
    seconds.forEach(
        (variant, runs) ->
            out.printf(
                "| %s | %s | %s |%n",
                variant.name().toLowerCase(Locale.ROOT),
                leastAndMedian(runs, 0),
                leastAndMedian(runs, 1)));
  }

  private static String leastAndMedian(List<double[]> runs, int which) {
    double[] sorted = runs.stream().mapToDouble(run -> run[which]).sorted().toArray();
    return String.format(Locale.ROOT, "%.2f, %.2f", sorted[0], sorted[sorted.length / 2]);
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
