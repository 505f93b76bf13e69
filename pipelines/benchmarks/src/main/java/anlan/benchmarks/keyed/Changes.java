package anlan.benchmarks.keyed;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A stream of changes, the same for each run: 57 % inserts, 40 % updates and 3 % deletes of keys
 * drawn evenly from those alive; rows of twelve columns.
 */
final class Changes {
  private static final long SEED = 20_231_120;
  private static final int INSERTS_PERCENT = 57;
  private static final int DELETES_PERCENT = 3;

  private final Random random = new Random(SEED);
  private final long[] alive;
  private int aliveCount;
  private long nextKey;

  Changes(int count) {
    alive = new long[count];
  }

  /** A row, or the removal of a key. */
  record Change(long key, boolean exists, Object @Nullable [] row) {
    boolean isDelete() {
      return row == null;
    }
  }

  /** The next change; {@code exists} says whether the key was there before. */
  Change next() {
    int dice = random.nextInt(100);
    if (dice < INSERTS_PERCENT || aliveCount == 0) {
      long key = nextKey++;
      alive[aliveCount++] = key;
      return new Change(key, false, row(key));
    }
    int at = random.nextInt(aliveCount);
    long key = alive[at];
    if (dice < INSERTS_PERCENT + DELETES_PERCENT) {
      alive[at] = alive[--aliveCount];
      return new Change(key, true, null);
    }
    return new Change(key, true, row(key));
  }

  private Object[] row(long key) {
    return new Object[] {
      key,
      random.nextLong(120_000),
      "KIND_" + random.nextInt(6),
      "BODY_" + random.nextInt(6),
      "3701" + (10_000 + random.nextInt(160)),
      random.nextInt(40),
      19_000 + random.nextInt(500),
      random.nextBoolean(),
      random.nextBoolean(),
      "名称" + random.nextInt(1_000_000),
      random.nextInt(5),
      1_690_000_000_000_000L + random.nextInt()
    };
  }
}
