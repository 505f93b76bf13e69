package anlan.core.affair;

import static anlan.core.affair.AffairRow.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.accident.Accident;
import anlan.core.accident.AccidentKind;
import anlan.core.accident.Harm;
import anlan.core.accident.Victim;
import anlan.core.enforcement.EnforcementCase;
import anlan.core.enforcement.FollowUp;
import anlan.core.enforcement.Procedure;
import anlan.core.enforcement.Sanctions;
import anlan.core.ledger.Account;
import anlan.core.ledger.Timeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random rows that come, change, move and go: the sum of the journal is what the oracle says. */
class AffairsAgainstOracleTest {
  private static final int SEEDS = Integer.getInteger("anlan.seeds", 150);
  private static final int FIRST = Cases.day("2023-06-01");
  private static final int DAYS = 800;

  @Test
  void theJournalIsWhatTheOracleSays() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Life life = new Life(seed);
      for (int i = 0; i < 60; i++) {
        int day = FIRST + life.random.nextInt(i < 30 ? 120 : DAYS);
        assertThat(life.sums(day))
            .as("seed %d on day %d of %s", seed, day, life.rows.values())
            .isEqualTo(AffairOracle.asOf(day, life.rows.values()));
      }
    }
  }

  private static final class Life {
    private final Random random;
    private final Map<String, AffairRow> rows = new TreeMap<>();
    private final Map<String, CaseLedger> ledgers = new HashMap<>();
    private final Map<Account, Integer> posted = new HashMap<>();

    Life(long seed) {
      random = new Random(seed);
      for (int step = 10 + random.nextInt(90); step > 0; step--) {
        AffairRow row = row();
        CaseLedger ledger =
            ledgers.computeIfAbsent(row.table().ledger(), unseen -> new CaseLedger());
        Timeline sum = new Timeline();
        String key = row.table() + " " + row.id();
        if (random.nextInt(6) == 0) {
          ledger.remove(row, Cases.CATALOGUE, sum);
          rows.remove(key);
        } else {
          ledger.put(row, Cases.CATALOGUE, sum);
          rows.put(key, row);
        }
        sum.forEach((account, amount) -> posted.merge(account, amount, Integer::sum));
        ledgers.put(row.table().ledger(), random.nextInt(9) == 0 ? restored(ledger) : ledger);
      }
    }

    private CaseLedger restored(CaseLedger ledger) {
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.copy().write(new DataOutputStream(out));
        return CaseLedger.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private AffairRow row() {
      return switch (random.nextInt(12)) {
        case 0, 1 -> accident();
        case 2, 3, 4 ->
            new Victim(
                random.nextInt(14),
                random.nextInt(3),
                Harm.values()[random.nextInt(4)],
                maybe(day()),
                maybe(day()));
        case 5 ->
            new GdpFigure(
                random.nextInt(4),
                random.nextBoolean() ? "370100" : "370102",
                2023,
                1 + random.nextInt(2),
                1 + random.nextInt(9_000),
                random.nextInt(5) == 0 ? PriceBasis.CONSTANT : PriceBasis.CURRENT,
                GdpVersion.values()[random.nextInt(3)],
                FIRST + random.nextInt(6));
        case 6 ->
            random.nextBoolean()
                ? new DeathCeiling(
                    random.nextInt(4), "370102", 2023, random.nextInt(3), FIRST + random.nextInt(5))
                : new UnitActivity(
                    random.nextInt(3),
                    "370102",
                    random.nextBoolean() ? "" : "11",
                    UnitActivity.Kind.values()[random.nextInt(4)],
                    "2023Q" + (2 + random.nextInt(2)),
                    day());
        case 7 -> {
          int day = day();
          yield new Submission(
              random.nextInt(4),
              "370102",
              "",
              "MONTHLY",
              random.nextBoolean() ? "2023-06" : "2023-07",
              day,
              maybe(day - 5 + random.nextInt(15)));
        }
        case 8, 9, 10 -> enforcementCase();
        default -> {
          Decision.Kind kind = Decision.Kind.values()[random.nextInt(3)];
          yield new Decision(
              random.nextInt(3),
              "371302",
              "",
              "2023Q3",
              kind,
              random.nextBoolean() ? "A" : "B",
              kind == Decision.Kind.VETO ? 0 : 1 + random.nextInt(500),
              day(),
              maybe(day()),
              maybe(day()));
        }
      };
    }

    private EnforcementCase enforcementCase() {
      int decided = maybe(random.nextInt(4) == 0 ? day() + 170 : day());
      return new EnforcementCase(
          random.nextInt(6),
          random.nextBoolean() ? "371302" : "370102",
          random.nextInt(4) == 0 ? "11" : "12",
          random.nextInt(3) == 0 ? Procedure.SUMMARY : Procedure.GENERAL,
          decided,
          decided == NEVER || random.nextInt(3) > 0 ? NEVER : decided + random.nextInt(60),
          random.nextInt(8) == 0,
          random.nextInt(3) == 0 ? "" : random.nextInt(3) == 0 ? "A" : "B",
          maybe(day()),
          new Sanctions(
              random.nextInt(90_000),
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextInt(3),
              maybe(day()),
              maybe(day()),
              maybe(day()),
              maybe(day()),
              maybe(day()),
              random.nextBoolean()),
          new FollowUp(
              maybe(day() + random.nextInt(40)),
              maybe(day() + random.nextInt(60)),
              maybe(day() + random.nextInt(40)),
              maybe(day()),
              maybe(day() + random.nextInt(20)),
              maybe(day() + random.nextInt(90))));
    }

    private Accident accident() {
      List<AccidentKind> kinds =
          List.of(AccidentKind.FALL, AccidentKind.ROAD_TRAFFIC, AccidentKind.FIRE);
      int day = day();
      return new Accident(
          random.nextInt(3),
          random.nextBoolean() ? Cases.LIXIA_TOWN : Cases.LANSHAN_TOWN,
          random.nextBoolean() ? "" : "12",
          kinds.get(random.nextInt(3)),
          day,
          maybe(day()),
          random.nextInt(5) == 0 ? day() + 40 : NEVER,
          random.nextBoolean() ? 0 : random.nextInt(12_000) * 10_000L,
          maybe(day() + 40),
          random.nextInt(4) == 0 ? day() : NEVER,
          random.nextInt(90),
          random.nextInt(20),
          maybe(day + 20 + random.nextInt(120)),
          maybe(day + 30 + random.nextInt(120)),
          maybe(day + 300 + random.nextInt(250)),
          maybe(day() + 10));
    }

    private int day() {
      return FIRST + 5 + random.nextInt(60);
    }

    private int maybe(int day) {
      return random.nextInt(3) == 0 ? NEVER : day;
    }

    private Map<String, Integer> sums(int day) {
      Map<String, Integer> sums = new HashMap<>();
      posted.forEach(
          (account, amount) -> {
            if (account.day() <= day) {
              String key =
                  String.join(
                      " ",
                      account.measure(),
                      account.period(),
                      account.cell().town(),
                      account.cell().department(),
                      account.facet());
              sums.merge(key, amount, Integer::sum);
            }
          });
      sums.values().removeIf(amount -> amount == 0);
      return sums;
    }
  }
}
