package anlan.benchmarks.indicators;

import anlan.contracts.Contracts;
import anlan.core.catalogue.Catalogue;
import anlan.stack.terminal.Console;
import anlan.wire.LogDecoder;
import anlan.wire.Tables;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All tables of both databases through the ledgers of subjects and of cases, in one thread and
 * beside the subset: what a change costs, with how many obligations, what each family of facts
 * costs of the whole, and the heap of a subject. {@code SUBJECTS ROUNDS}, by default 10000 and 7.
 */
public final class FullSet {
  /**
   * Coverage alone (C1 to C8), with self-checks, and before safety training and special actions.
   */
  private static final int[] FEWER_OBLIGATIONS = {10, 14, 29};

  private final PrintStream out = Console.out();
  private final Tables tables;
  private final LogDecoder decoder;
  private final int subjects;

  private FullSet(Path root, int subjects) {
    tables = new Tables(Contracts.load(root.resolve("schemas/tables")));
    decoder = new LogDecoder(tables);
    this.subjects = subjects;
  }

  public static void main(String[] args) throws IOException, SQLException {
    Path root = Path.of(System.getenv("ANLAN_ROOT"));
    int subjects = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
    new FullSet(root, subjects).run(root, rounds);
  }

  private void run(Path root, int rounds) throws IOException, SQLException {
    OneLog full;
    try (DemoCity city = DemoCity.load(root, subjects)) {
      full = OneLog.of(city.log(Log.ENTERPRISE), city.log(Log.INSPECTION));
    }
    City small = Main.city(root);
    OneLog subset =
        OneLog.of(
            new CityLog(small, Log.ENTERPRISE, subjects),
            new CityLog(small, Log.INSPECTION, subjects));
    Path folder = root.resolve("schemas/catalog");
    Catalogue catalogue = Catalogue.load(folder);
    NavigableMap<Integer, Catalogue> catalogues = new TreeMap<>();
    for (int obligations : FEWER_OBLIGATIONS) {
      catalogues.put(obligations, FewerObligations.load(folder, obligations));
    }
    catalogues.put(catalogue.obligations().size(), catalogue);
    compare("subset", subset, catalogues.tailMap(catalogues.lastKey(), true), rounds);
    compare("full set", full, catalogues, rounds).table(out);
  }

  /** What each pass under all obligations cost; prints the rest. */
  private Families compare(
      String name, OneLog log, NavigableMap<Integer, Catalogue> catalogues, int rounds) {
    out.printf(
        "%n%s: %,d changes of %,d subjects, %,d bytes a message%n",
        name, log.changes(), subjects, log.bytesPerMessage());
    Rounds floor = new Rounds();
    Map<Integer, Rounds> whole = new TreeMap<>();
    Families families = new Families();
    for (int round = 0; round < rounds; round++) {
      floor.add(decodingMicros(log) / log.changes());
      for (Map.Entry<Integer, Catalogue> rules : catalogues.entrySet()) {
        Pass pass = new Pass(tables, decoder, rules.getValue());
        pass.play(log);
        whole
            .computeIfAbsent(rules.getKey(), unseen -> new Rounds())
            .add(pass.micros() / log.changes());
        if (rules.getKey().equals(catalogues.lastKey())) {
          families.add(pass);
          if (round + 1 == rounds) {
            heap(pass, new Pass(tables, decoder, rules.getValue()));
          }
        }
      }
    }
    out.printf("µs a change, least and median: decoding alone %s%n", floor);
    whole.forEach(
        (obligations, micros) ->
            out.printf(
                "decoded, gates and ledgers, %d obligations: %s, %.2f times decoding%n",
                obligations, micros, micros.median() / floor.median()));
    return families;
  }

  private double decodingMicros(OneLog log) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int offset = 0;
    for (OneLog.Message message : log.messages()) {
      decoder.decode(message.source(), "", 0, offset++, 0, message.bytes());
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e3;
  }

  private void heap(Pass pass, Pass empty) {
    out.printf(
        "%,d bytes of heap a subject in its ledger, %,d in those of cases; %,d steps posted,"
            + " %,d changes not counted%n",
        pass.subjectsHeap(empty) / subjects,
        pass.casesHeap(empty) / subjects,
        pass.posted(),
        pass.uncounted());
  }
}
