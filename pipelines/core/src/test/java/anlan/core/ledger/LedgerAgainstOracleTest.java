package anlan.core.ledger;

import anlan.core.activity.Activity;
import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.History.Event;
import anlan.core.ledger.Oracle.Exit;
import anlan.core.ledger.Oracle.Standing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * After every event of a random history, the sum of all that was posted gives what the oracle
 * counts. A failure prints the seed and the shortest history that still fails.
 */
class LedgerAgainstOracleTest {
  private static final int SEEDS = Integer.getInteger("anlan.seeds", 150);
  private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
  private static final Catalogue STRANGE = StrangeCatalogue.load();

  @Test
  void realCatalogue() {
    run(
        JournalSum.REAL,
        new Told(OracleRules.real(), OracleStateRules.real(), OracleRules.realTowns()),
        1);
  }

  @Test
  void strangeCatalogue() {
    run(
        STRANGE,
        new Told(OracleRules.strange(), OracleStateRules.strange(), OracleRules.strangeTowns()),
        1_000_000);
  }

  /** What the oracle is told of a catalogue. */
  private record Told(
      List<OracleRule> rules, List<OracleStateRule> states, Map<String, Set<String>> towns) {}

  private static void run(Catalogue catalogue, Told told, long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
      List<Event> history = History.of(seed);
      String difference = difference(catalogue, told, history, seed);
      if (difference != null) {
        List<Event> shortest = shrink(catalogue, told, history, seed);
        throw new AssertionError(
            "seed %d: %s%nshrunk history:%n%s"
                .formatted(
                    seed,
                    difference(catalogue, told, shortest, seed),
                    shortest.stream().map(Event::toString).collect(Collectors.joining("\n"))));
      }
    }
  }

  private static List<Event> shrink(
      Catalogue catalogue, Told told, List<Event> history, long seed) {
    List<Event> shortest = new ArrayList<>(history);
    for (int i = shortest.size() - 1; i >= 0; i--) {
      List<Event> shorter = new ArrayList<>(shortest);
      shorter.remove(i);
      if (difference(catalogue, told, shorter, seed) != null) {
        shortest = shorter;
      }
    }
    return shortest;
  }

  /** The first difference between journal and oracle, null if there is none. */
  private static String difference(Catalogue catalogue, Told told, List<Event> history, long seed) {
    Replay replay = new Replay(catalogue);
    Random random = new Random(seed);
    for (int i = 0; i < history.size(); i++) {
      replay.apply(history.get(i));
      boolean last = i + 1 == history.size();
      if (last || random.nextInt(4) == 0) {
        String difference = replay.compare(told, last ? 1 : 5, random);
        if (difference != null) {
          return "after event " + i + ": " + difference;
        }
      }
    }
    return null;
  }

  /** A ledger, its journal, and the rows the oracle sees. */
  private static final class Replay {
    private final Catalogue catalogue;
    private final JournalSum sum = new JournalSum();
    private final Map<Long, SubjectState> states = new TreeMap<>();
    private final Map<Long, Inspection> inspections = new TreeMap<>();
    private final Map<Long, Activity> activities = new TreeMap<>();
    private Ledger ledger = new Ledger();
    private LocalDate horizon = LocalDate.of(2022, 1, 1);
    private Journal journal;
    private boolean pruned;

    Replay(Catalogue catalogue) {
      this.catalogue = catalogue;
      journal = new Journal(catalogue, (int) horizon.toEpochDay());
    }

    void apply(Event event) {
      Timeline before = timeline();
      boolean posts = true;
      if (event instanceof Event.Put put) {
        if (journal.put(ledger, put.state())) {
          states.put(put.state().id(), put.state());
        }
      } else if (event instanceof Event.RemoveState remove) {
        if (journal.removeState(ledger, remove.id())) {
          states.remove(remove.id());
        }
      } else if (event instanceof Event.Check check) {
        journal.put(ledger, check.inspection());
        inspections.put(check.inspection().id(), check.inspection());
      } else if (event instanceof Event.RemoveInspection remove) {
        journal.removeInspection(ledger, remove.id());
        inspections.remove(remove.id());
      } else if (event instanceof Event.Act act) {
        journal.put(ledger, act.activity());
        activities.put(act.activity().id(), act.activity());
      } else if (event instanceof Event.RemoveActivity remove) {
        journal.removeActivity(ledger, remove.id());
        activities.remove(remove.id());
      } else if (event instanceof Event.Checkpoint) {
        ledger = throughCheckpoint(ledger.copy());
      } else if (event instanceof Event.Prune) {
        ledger.prune((int) horizon.toEpochDay());
        pruned = true;
        posts = false;
      } else if (event instanceof Event.NewYear) {
        horizon = horizon.plusYears(1);
        journal = new Journal(catalogue, (int) horizon.toEpochDay());
        posts = false;
      }
      Timeline posted = journal.take();
      sum.add(posted);
      if (posts) {
        Timeline left = Timeline.difference(Timeline.difference(timeline(), before), posted);
        if (!left.isEmpty()) {
          left.forEach(
              (account, amount) -> {
                throw new AssertionError(
                    "%s: the journal posted %d less to %s than whole timelines differ by"
                        .formatted(event, amount, account));
              });
        }
      }
    }

    private Timeline timeline() {
      return ledger.timeline(catalogue, (int) horizon.toEpochDay());
    }

    private static Ledger throughCheckpoint(Ledger ledger) {
      try {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ledger.write(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        Ledger read = Ledger.read(in);
        if (in.available() > 0) {
          throw new AssertionError("not all was read");
        }
        return read;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Compares every {@code stride}-th period of every rule on every third day or so. */
    String compare(Told told, int stride, Random random) {
      List<OracleRule> rules = told.rules();
      Oracle oracle =
          new Oracle(
              rules,
              told.towns(),
              states.values(),
              inspections.values(),
              activities.values(),
              (int) FIRST.toEpochDay(),
              (int) LAST.toEpochDay());
      String stock =
          first(compareStock(oracle), compareStates(oracle, told.states()), compareReviews(oracle));
      if (stock != null) {
        return stock;
      }
      for (String indicator :
          rules.stream().map(OracleRule::indicator).collect(Collectors.toSet())) {
        List<OracleRule> parts =
            rules.stream().filter(rule -> rule.indicator().equals(indicator)).toList();
        for (LocalDate start : Oracle.starts(parts.get(0), horizon, LocalDate.of(2024, 12, 31))) {
          if (random.nextInt(stride) == 0) {
            String difference = comparePeriod(oracle, parts, start, random);
            if (difference != null) {
              return difference;
            }
          }
        }
      }
      return null;
    }

    private String compareStock(Oracle oracle) {
      LocalDate from = pruned ? horizon : FIRST;
      for (LocalDate day = from; day.isBefore(LAST); day = day.plusDays(3)) {
        int at = (int) day.toEpochDay();
        Map<Cell, Integer> expected = new HashMap<>();
        if (oracle.operating(at)) {
          count(expected, oracle.state(at).cell(), 1);
        }
        Map<Cell, Integer> actual = sum.cells(Account.SUBJECTS, Account.ALWAYS, at);
        if (!actual.equals(expected)) {
          return "stock on %s is %s, not %s".formatted(day, actual, expected);
        }
      }
      return pruned ? null : compareUnknown();
    }

    private String compareStates(Oracle oracle, List<OracleStateRule> rules) {
      Set<String> indicators =
          rules.stream().map(OracleStateRule::indicator).collect(Collectors.toSet());
      for (LocalDate day = pruned ? horizon : FIRST; day.isBefore(LAST); day = day.plusDays(3)) {
        int at = (int) day.toEpochDay();
        for (String indicator : indicators) {
          Map<Cell, Integer> covered = new HashMap<>();
          Map<Cell, Integer> adjust = new HashMap<>();
          for (OracleStateRule rule : rules) {
            if (rule.indicator().equals(indicator) && oracle.isUnder(rule, at)) {
              SubjectState state = oracle.state(at);
              if (!rule.asked().test(state)) {
                count(adjust, state.cell(), -1);
              } else if (rule.fulfilled().test(state)) {
                count(covered, state.cell(), 1);
              }
            }
          }
          String wrong =
              first(
                  wrong(indicator + ".covered", Account.ALWAYS, at, covered),
                  wrong(indicator + ".adjust", Account.ALWAYS, at, adjust));
          if (wrong != null) {
            return wrong;
          }
        }
      }
      return null;
    }

    private String compareUnknown() {
      int first = NONE;
      for (Inspection one : inspections.values()) {
        if (!one.isBeyond((int) LocalDate.of(2022, 1, 1).toEpochDay())) {
          first = Math.min(first, one.checkedOn());
        }
      }
      boolean unknown = states.isEmpty() && first != NONE;
      int posted = sum.sum(Account.UNKNOWN_SUBJECT, Account.ALWAYS, first, cell -> true);
      int before = sum.sum(Account.UNKNOWN_SUBJECT, Account.ALWAYS, first - 1, cell -> true);
      boolean moved = horizon.getYear() > 2022;
      return moved || (posted == (unknown ? 1 : 0) && before == 0)
          ? null
          : "unknown subjects are " + posted;
    }

    private static final int NONE = Integer.MAX_VALUE;

    /** While the horizon stands: what it has passed is not taken back. */
    private String compareReviews(Oracle oracle) {
      for (int quarter = 1; quarter <= 8 && horizon.getYear() == 2022; quarter++) {
        LocalDate start = LocalDate.of(2022, 1, 1).plusMonths(3L * quarter - 3);
        int first = (int) start.toEpochDay();
        int last = (int) start.plusMonths(3).toEpochDay() - 1;
        String label = "%dQ%d".formatted(start.getYear(), (start.getMonthValue() + 2) / 3);
        for (int day : new int[] {first, first + 40, last}) {
          String wrong =
              first(
                  wrong("C7.due", label, day, oracle.reviews(first, last, day, false)),
                  wrong("C7.reviewed", label, day, oracle.reviews(first, last, day, true)));
          if (wrong != null) {
            return wrong;
          }
        }
      }
      return null;
    }

    private String comparePeriod(
        Oracle oracle, List<OracleRule> parts, LocalDate start, Random random) {
      String indicator = parts.get(0).indicator();
      String label = Oracle.label(parts.get(0), start);
      LocalDate end = start.plusMonths(parts.get(0).months()).minusDays(1);
      List<OracleRule> applying =
          parts.stream().filter(rule -> oracle.applies(rule, start)).toList();
      List<Exit> exits = new ArrayList<>();
      for (OracleRule rule : applying) {
        Exit exit = oracle.exit(rule, start);
        if (exit != null) {
          exits.add(exit);
        }
      }
      int last = (int) end.toEpochDay();
      for (int day = (int) Oracle.begin(parts.get(0), start).toEpochDay();
          day <= last;
          day = day == last ? last + 1 : Math.min(last, day + 1 + random.nextInt(6))) {
        Map<Cell, Integer> adjust = new HashMap<>();
        Map<Cell, Integer> covered = new HashMap<>();
        Map<Cell, Integer> relaxed = new HashMap<>();
        Map<Cell, Integer> exited = new HashMap<>();
        Map<Cell, Integer> exitedCovered = new HashMap<>();
        for (OracleRule rule : applying) {
          Standing standing = oracle.standing(rule, start, day);
          count(adjust, standing.member(), 1);
          count(adjust, standing.stock(), -1);
          count(covered, standing.covered(), 1);
          count(relaxed, standing.relaxed(), 1);
        }
        for (Exit exit : exits) {
          if (exit.day() <= day) {
            count(exited, exit.cell(), 1);
            count(exitedCovered, exit.covered() ? exit.cell() : null, 1);
          }
        }
        adjust.values().removeIf(amount -> amount == 0);
        String wrong =
            first(
                wrong(indicator + ".adjust", label, day, adjust),
                wrong(indicator + ".covered", label, day, covered),
                wrong(indicator + ".relaxed", label, day, relaxed),
                wrong(indicator + ".exited", label, day, exited),
                wrong(indicator + ".exited_covered", label, day, exitedCovered));
        if (wrong != null) {
          return wrong;
        }
      }
      return null;
    }

    private static String first(String... differences) {
      for (String one : differences) {
        if (one != null) {
          return one;
        }
      }
      return null;
    }

    private String wrong(String measure, String label, int day, Map<Cell, Integer> expected) {
      Map<Cell, Integer> actual = sum.cells(measure, label, day);
      return actual.equals(expected)
          ? null
          : "%s of %s as of %s is %s, not %s"
              .formatted(measure, label, LocalDate.ofEpochDay(day), actual, expected);
    }

    private static void count(Map<Cell, Integer> counts, Cell cell, int amount) {
      if (cell != null) {
        counts.merge(cell, amount, Integer::sum);
      }
    }
  }
}
