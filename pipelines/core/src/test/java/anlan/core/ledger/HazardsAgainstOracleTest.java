package anlan.core.ledger;

import static anlan.core.hazard.Course.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.hazard.Signer;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random lives of the hazards of one subject: the sum of the journal is what the oracle says. */
class HazardsAgainstOracleTest {
  private static final int SEEDS = 2 * Integer.getInteger("anlan.seeds", 150);
  private static final int FIRST = City.day("2022-12-01");
  private static final int DAYS = 2_000;
  private static final int HORIZON = City.day("2023-01-01");
  private static final HazardOracle ORACLE = oracle();

  @Test
  void theJournalIsWhatTheOracleSays() {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(new Life(seed).firstDifference()).as("seed " + seed).isNull();
    }
  }

  private static HazardOracle oracle() {
    return oracle(FIRST, DAYS);
  }

  static HazardOracle oracle(int first, int days) {
    Set<Integer> holidays = new HashSet<>();
    Set<Integer> worked = new HashSet<>();
    Path file =
        Path.of(System.getProperty("anlan.root"), "schemas/catalog/calendar_exceptions.csv");
    try {
      for (String line : Files.readAllLines(file).subList(1, 770)) {
        String[] values = line.split(",");
        (values[1].equals("holiday") ? holidays : worked).add(City.day(values[0]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HazardOracle(holidays, worked, first, days);
  }

  /** Rows that come, change and go in any order, and all that was posted on the way. */
  private static final class Life {
    private final Random random;
    private final Journal journal = new Journal(JournalSum.REAL, HORIZON);
    private final Map<Account, Integer> posted = new HashMap<>();
    private final Map<Long, Hazard> hazards = new TreeMap<>();
    private final Map<String, HazardAct> acts = new TreeMap<>();
    private final TreeMap<Integer, String> towns = new TreeMap<>();
    private Ledger ledger = new Ledger();

    Life(long seed) {
      random = new Random(seed);
      for (int step = 5 + random.nextInt(40); step > 0; step--) {
        step();
        journal.take().forEach((account, amount) -> posted.merge(account, amount, Integer::sum));
      }
    }

    private void step() {
      switch (random.nextInt(12)) {
        case 0, 1 -> state();
        case 2, 3, 4 -> hazard();
        case 5 -> {
          long id = random.nextInt(4);
          journal.removeHazard(ledger, id);
          hazards.remove(id);
        }
        case 6 -> ledger = throughACheckpoint(random.nextBoolean());
        case 7 -> ledger.prune(HORIZON);
        case 8 -> {
          HazardAct gone = act();
          journal.removeAct(ledger, gone.kind().source(), gone.id());
          acts.remove(gone.kind().source() + " " + gone.id());
        }
        default -> {
          HazardAct act = act();
          journal.put(ledger, act);
          acts.put(act.kind().source() + " " + act.id(), act);
        }
      }
    }

    private void state() {
      int day = day();
      String town = random.nextBoolean() ? Hazards.LIXIA : Hazards.SHIZHONG;
      journal.put(
          ledger,
          new SubjectState(
              day,
              7,
              day,
              random.nextInt(4) == 0 ? Status.CLOSED : Status.OPERATING,
              SubjectClass.NINE_SMALL,
              "",
              "",
              town,
              "",
              Level.COUNTY,
              false,
              false,
              false,
              false,
              null));
      towns.put(day, town);
    }

    private void hazard() {
      int found = day() + (random.nextInt(6) == 0 ? 350 + random.nextInt(30) : 0);
      Hazard hazard =
          new Hazard(
              random.nextInt(4),
              random.nextBoolean() ? HazardLevel.GENERAL : HazardLevel.MAJOR,
              Origin.values()[random.nextInt(7)],
              List.of("", "电", "火").get(random.nextInt(3)),
              found,
              maybe(found - 3 + random.nextInt(random.nextInt(9) == 0 ? 1_300 : 40)),
              maybe(found - 3 + random.nextInt(60)),
              maybe(found + random.nextInt(5)),
              random.nextBoolean(),
              random.nextInt(12) == 0);
      boolean kept = journal.put(ledger, hazard);
      assertThat(kept).isEqualTo(found >= HORIZON);
      if (kept) {
        hazards.put(hazard.id(), hazard);
      } else {
        hazards.remove(hazard.id());
      }
    }

    private HazardAct act() {
      long id = random.nextInt(5);
      long hazard = random.nextInt(4);
      int day = day();
      int later = day - 2 + random.nextInt(25);
      return switch (random.nextInt(9)) {
        case 0 -> HazardAct.extension(id, hazard, day, maybe(later), day + random.nextInt(60));
        case 1, 2 ->
            HazardAct.review(
                id, hazard, day, later, random.nextInt(3) > 0, maybe(day + random.nextInt(40)));
        case 3, 4 -> HazardAct.signature(id, hazard, Signer.values()[random.nextInt(3)], day);
        case 5 -> HazardAct.listing(id, hazard, day, maybe(later));
        case 6, 7 -> HazardAct.penalty(id, hazard, day, random.nextInt(3) > 0 ? NEVER : later);
        default -> HazardAct.suspension(id, hazard, day, maybe(later), maybe(day));
      };
    }

    /** Days of few weeks, so that things meet; some before the horizon. */
    private int day() {
      return HORIZON - 6 + random.nextInt(75);
    }

    private int maybe(int day) {
      return random.nextInt(4) == 0 ? NEVER : day;
    }

    private Ledger throughACheckpoint(boolean bytes) {
      if (!bytes) {
        return ledger.copy();
      }
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.write(new DataOutputStream(out));
        return Ledger.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String firstDifference() {
      Map<String, int[]> expected = expected();
      Map<String, int[]> actual = actual();
      Set<String> measures = new HashSet<>(expected.keySet());
      measures.addAll(actual.keySet());
      for (String measure : measures) {
        int[] one = expected.getOrDefault(measure, new int[DAYS]);
        int[] other = actual.getOrDefault(measure, new int[DAYS]);
        int at = Arrays.mismatch(one, other);
        if (at >= 0) {
          return "%s on %s is %d, not %d, of %s with %s"
              .formatted(
                  measure,
                  LocalDate.ofEpochDay(FIRST + at),
                  other[at],
                  one[at],
                  hazards.values(),
                  acts.values());
        }
      }
      return null;
    }

    private Map<String, int[]> expected() {
      Map<String, int[]> sums = new HashMap<>();
      if (towns.isEmpty()) {
        hazards.values().stream()
            .mapToInt(Hazard::foundOn)
            .min()
            .ifPresent(
                first -> {
                  int[] amounts = new int[DAYS];
                  Arrays.fill(amounts, first - FIRST, DAYS, 1);
                  sums.put("unknown_subject", amounts);
                });
        return sums;
      }
      Map<Long, Integer> recurrences =
          ORACLE.recurrences(List.copyOf(hazards.values()), List.copyOf(acts.values()));
      for (Hazard hazard : hazards.values()) {
        List<HazardAct> own =
            acts.values().stream().filter(act -> act.hazardId() == hazard.id()).toList();
        var standing = towns.floorEntry(hazard.foundOn());
        String town = (standing == null ? towns.firstEntry() : standing).getValue();
        String where = town + " " + hazard.level() + "." + hazard.origin() + " ";
        ORACLE
            .totals(hazard, own)
            .forEach(
                (measure, amounts) -> {
                  int[] sum = sums.computeIfAbsent(where + measure, unseen -> new int[DAYS]);
                  Arrays.setAll(sum, i -> sum[i] + amounts[i]);
                });
        Integer again = recurrences.get(hazard.id());
        if (again != null) {
          int[] sum = sums.computeIfAbsent(where + "H13.recurred", unseen -> new int[DAYS]);
          Arrays.setAll(sum, i -> sum[i] + (FIRST + i >= again ? 1 : 0));
        }
      }
      return sums;
    }

    private Map<String, int[]> actual() {
      Map<String, int[]> sums = new HashMap<>();
      posted.forEach(
          (account, amount) -> {
            boolean isUnknown = account.measure().equals(Account.UNKNOWN_SUBJECT);
            if (amount == 0 || (account.facet().isEmpty() && !isUnknown)) {
              return;
            }
            String period = account.period().equals(Account.ALWAYS) ? "" : " " + account.period();
            String where = isUnknown ? "" : account.cell().town() + " " + account.facet() + " ";
            int[] sum =
                sums.computeIfAbsent(where + account.measure() + period, unseen -> new int[DAYS]);
            for (int day = Math.max(account.day(), FIRST); day < FIRST + DAYS; day++) {
              sum[day - FIRST] += amount;
            }
          });
      sums.values().removeIf(amounts -> Arrays.stream(amounts).allMatch(amount -> amount == 0));
      return sums;
    }
  }
}
