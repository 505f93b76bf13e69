package anlan.core.ledger;

import static anlan.core.title.ModelTitle.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.hazard.Signer;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import anlan.core.title.TitleLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random titles, accidents, hazards and moves of one subject: the journal, asked day by day. */
class TitlesAgainstOracleTest {
  private static final int SEEDS = 2 * Integer.getInteger("anlan.seeds", 150);
  private static final int HORIZON = City.day("2023-01-01");
  private static final int FIRST = HORIZON - 20;
  private static final int DAYS = 250;

  @Test
  void theJournalIsWhatTheOracleSays() {
    int held = 0;
    int late = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Life life = new Life(seed);
      for (int day = FIRST; day < FIRST + DAYS; day++) {
        Map<String, Integer> expected = life.expected(day);
        assertThat(life.actual(day))
            .as("seed %d on %s, of %s", seed, LocalDate.ofEpochDay(day), life)
            .isEqualTo(expected);
        held += expected.size();
        late += (int) expected.keySet().stream().filter(k -> k.startsWith("title.to")).count();
      }
    }
    assertThat(held).as("days on which something was to be said").isGreaterThan(SEEDS * 20);
    assertThat(late).isGreaterThan(SEEDS * 5);
  }

  private record State(String town, Status status) {
    boolean operates() {
      return status == Status.OPERATING || status == Status.UNDER_CONSTRUCTION;
    }
  }

  /** Rows that come, change and go in any order, and all that was posted on the way. */
  private static final class Life {
    private static final HazardOracle HAZARDS = HazardsAgainstOracleTest.oracle(FIRST, DAYS);

    private final Random random;
    private final Journal journal = new Journal(JournalSum.REAL, HORIZON);
    private final Map<Account, Integer> posted = new HashMap<>();
    private final TreeMap<Integer, State> states = new TreeMap<>();
    private final Map<Long, ModelTitle> titles = new TreeMap<>();
    private final Map<Long, OwnAccident> accidents = new TreeMap<>();
    private final Map<Long, Hazard> hazards = new TreeMap<>();
    private final Map<String, HazardAct> acts = new TreeMap<>();
    private Ledger ledger = new Ledger();

    Life(long seed) {
      random = new Random(seed);
      for (int step = 5 + random.nextInt(30); step > 0; step--) {
        step();
        journal.take().forEach((account, amount) -> posted.merge(account, amount, Integer::sum));
      }
    }

    private void step() {
      switch (random.nextInt(14)) {
        case 0, 1, 2 -> state();
        case 3, 4, 5 -> {
          ModelTitle title = title();
          journal.put(ledger, title);
          titles.put(title.id(), title);
        }
        case 6, 7 -> {
          long id = random.nextInt(3);
          OwnAccident accident = new OwnAccident(id, day(), rarely(day() + 40));
          journal.put(ledger, accident);
          accidents.put(id, accident);
        }
        case 8, 9 -> hazard();
        case 10 -> {
          HazardAct act = act();
          journal.put(ledger, act);
          acts.put(act.kind().source() + " " + act.id(), act);
        }
        case 11 -> remove(random.nextInt(3));
        case 12 -> ledger.prune(HORIZON);
        default -> ledger = random.nextBoolean() ? ledger.copy() : throughBytes(ledger);
      }
    }

    private void remove(long id) {
      if (random.nextBoolean()) {
        journal.removeTitle(ledger, id);
        titles.remove(id);
      } else if (random.nextBoolean()) {
        journal.removeAccident(ledger, id);
        accidents.remove(id);
      } else {
        journal.removeHazard(ledger, id);
        hazards.remove(id);
      }
    }

    private void state() {
      int day = random.nextInt(3) == 0 ? FIRST - 40 : day();
      State state =
          new State(
              random.nextBoolean() ? Hazards.LIXIA : Hazards.SHIZHONG,
              random.nextInt(3) > 0 ? Status.OPERATING : one(List.of(Status.values())));
      journal.put(
          ledger,
          new SubjectState(
              day,
              7,
              day,
              state.status(),
              SubjectClass.GENERAL,
              "",
              "",
              state.town(),
              "",
              Level.COUNTY,
              false,
              false,
              false,
              false,
              null));
      states.put(day, state);
    }

    private ModelTitle title() {
      int day = day();
      TitleLevel level = random.nextInt(4) == 0 ? TitleLevel.CITY : TitleLevel.COUNTY;
      int cancelledOn = random.nextBoolean() ? NEVER : day - 3 + random.nextInt(90);
      return new ModelTitle(random.nextInt(4), level, "GENERAL", day, cancelledOn);
    }

    private void hazard() {
      int found = HORIZON + random.nextInt(70);
      Hazard hazard =
          new Hazard(
              random.nextInt(3),
              random.nextInt(4) == 0 ? HazardLevel.GENERAL : HazardLevel.MAJOR,
              Origin.DEPARTMENT,
              "",
              found,
              found + random.nextInt(40),
              random.nextInt(4) == 0 ? NEVER : found + random.nextInt(50),
              NEVER,
              true,
              random.nextInt(10) == 0);
      journal.put(ledger, hazard);
      hazards.put(hazard.id(), hazard);
    }

    private HazardAct act() {
      long id = random.nextInt(6);
      long hazard = random.nextInt(3);
      int day = HORIZON + random.nextInt(110);
      return switch (random.nextInt(3)) {
        case 0 -> HazardAct.review(id, hazard, day - 9, day, random.nextInt(3) > 0, NEVER);
        case 1 -> HazardAct.signature(id, hazard, Signer.LEADER, day);
        default -> HazardAct.signature(id + 10, hazard, Signer.DEPUTY, day);
      };
    }

    private int day() {
      return HORIZON - 10 + random.nextInt(80);
    }

    private int rarely(int day) {
      return random.nextInt(3) == 0 ? day : NEVER;
    }

    private <T> T one(List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }

    private static Ledger throughBytes(Ledger ledger) {
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.write(new DataOutputStream(out));
        return Ledger.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** One for each measure, town, level and field that has one on the day. */
    Map<String, Integer> expected(int day) {
      Map<String, Integer> expected = new TreeMap<>();
      var state = states.floorEntry(day);
      for (ModelTitle title : titles.values()) {
        boolean held = title.awardedOn() <= day && day < title.cancelledOn();
        if (state != null && state.getValue().operates() && held) {
          String where = state.getValue().town() + " " + title.level() + ".GENERAL";
          expected.put("title.valid " + where, 1);
          if (isLate(title, day)) {
            expected.put("title.to_cancel " + where, 1);
          }
        }
      }
      return expected;
    }

    private boolean isLate(ModelTitle title, int day) {
      for (OwnAccident accident : accidents.values()) {
        if (accident.occurredOn() >= title.awardedOn()
            && day - accident.occurredOn() > 15
            && day < accident.cancelledOn()) {
          return true;
        }
      }
      for (Hazard hazard : hazards.values()) {
        boolean major = hazard.level() == HazardLevel.MAJOR && !hazard.dropped();
        if (major
            && day - hazard.foundOn() > 15
            && day - title.awardedOn() > 15
            && !isClosed(hazard, day)) {
          return true;
        }
      }
      return false;
    }

    private boolean isClosed(Hazard hazard, int day) {
      List<HazardAct> own =
          acts.values().stream().filter(act -> act.hazardId() == hazard.id()).toList();
      int[] closed = HAZARDS.totals(hazard, own).get("hazard.closed");
      return closed != null && closed[day - FIRST] > 0;
    }

    Map<String, Integer> actual(int day) {
      Map<String, Integer> sums = new TreeMap<>();
      posted.forEach(
          (account, amount) -> {
            if (account.measure().startsWith("title.") && account.day() <= day) {
              String key = account.measure() + " " + account.cell().town() + " " + account.facet();
              sums.merge(key, amount, Integer::sum);
            }
          });
      sums.values().removeIf(amount -> amount == 0);
      return sums;
    }

    @Override
    public String toString() {
      return "%s, %s, %s, %s, %s"
          .formatted(states, titles.values(), accidents.values(), hazards.values(), acts.values());
    }
  }
}
