package anlan.core.affair;

import static anlan.core.affair.AffairRow.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.ledger.Account;
import anlan.core.ledger.Timeline;
import anlan.core.post.Post;
import anlan.core.post.PostForm;
import anlan.core.post.PostLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random posts and logs that come, change, move and go: the journal is what the oracle says. */
class PostsAgainstOracleTest {
  private static final int SEEDS = Integer.getInteger("anlan.seeds", 150);

  /** So many draw every measure; mutation tests ask for fewer. */
  private static final int ENOUGH = 150;

  private static final int FIRST = Cases.day("2023-07-01");
  private static final int DAYS = 420;

  @Test
  void theJournalIsWhatTheOracleSays() {
    Map<String, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Life life = new Life(seed);
      for (int i = 0; i < 12; i++) {
        int day = FIRST + life.random.nextInt(DAYS);
        Map<String, Integer> expected = PostOracle.asOf(day, life.rows.values());
        assertThat(life.sums(day))
            .as("seed %d on day %d of %s", seed, day, life.rows.values())
            .isEqualTo(expected);
        expected.forEach((key, value) -> seen.merge(key.split(" ")[0], value, Integer::sum));
      }
    }
    if (SEEDS >= ENOUGH) {
      assertThat(seen)
          .containsOnlyKeys(
              "Z1.due",
              "Z1.met",
              "Z2.due",
              "Z2.in_time",
              "Z3.gap_days",
              "Z3.over",
              "Z4.pairs",
              "Z5.attended",
              "Z5.works");
    }
  }

  private static final class Life {
    private final Random random;
    private final Map<String, AffairRow> rows = new TreeMap<>();
    private final Map<String, Long> subjects = new HashMap<>();
    private final Map<String, CaseLedger> ledgers = new HashMap<>();
    private final Map<Account, Integer> posted = new HashMap<>();

    Life(long seed) {
      random = new Random(seed);
      for (int step = 20 + random.nextInt(100); step > 0; step--) {
        if (random.nextInt(4) == 0) {
          Post post = post();
          change(post, post.subjectId());
        } else {
          PostLog log = log();
          change(log, log.subjectId());
        }
      }
    }

    private void change(AffairRow row, long subject) {
      String key = row.table() + " " + row.id();
      Timeline sum = new Timeline();
      Long before = subjects.remove(key);
      boolean goes = random.nextInt(7) == 0;
      if (before != null && (goes || before != subject)) {
        ledger(row, before).remove(row, Cases.CATALOGUE, sum);
        rows.remove(key);
      }
      if (!goes) {
        ledger(row, subject).put(row, Cases.CATALOGUE, sum);
        rows.put(key, row);
        subjects.put(key, subject);
      }
      sum.forEach((account, amount) -> posted.merge(account, amount, Integer::sum));
    }

    private CaseLedger ledger(AffairRow row, long subject) {
      String key = row.table().ledger(subject);
      CaseLedger ledger = ledgers.computeIfAbsent(key, unseen -> new CaseLedger());
      if (random.nextInt(9) == 0) {
        ledger = restored(ledger);
        ledgers.put(key, ledger);
      }
      return ledger;
    }

    private static CaseLedger restored(CaseLedger ledger) {
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.copy().write(new DataOutputStream(out));
        return CaseLedger.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Post post() {
      int start = FIRST + random.nextInt(200);
      int end = start + random.nextInt(random.nextBoolean() ? 40 : 260);
      String[] areas = {"370800", "370811", "370811", "370100"};
      return new Post(
          random.nextInt(6),
          random.nextInt(2),
          areas[random.nextInt(areas.length)],
          random.nextBoolean() ? "1" : "2",
          PostForm.values()[random.nextInt(3)],
          random.nextInt(3),
          start,
          end,
          random.nextInt(3) == 0 ? start + random.nextInt(260) : NEVER);
    }

    private PostLog log() {
      int day = FIRST + 50 + random.nextInt(random.nextBoolean() ? 25 : 140);
      int works = random.nextInt(4);
      return new PostLog(
          random.nextInt(80),
          random.nextInt(6),
          random.nextInt(2),
          day,
          day + random.nextInt(4),
          works,
          random.nextInt(works + 1));
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
                      account.cell().department());
              sums.merge(key, amount, Integer::sum);
            }
          });
      sums.values().removeIf(amount -> amount == 0);
      return sums;
    }
  }
}
