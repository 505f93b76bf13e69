package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index is a map from long to long, within its bound of memory. */
class KeyIndexTest {
  private static final int BYTES_A_KEY_MAX = 45;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void itIsAMap(long seed) {
    Random random = new Random(seed);
    int keys = 1 + random.nextInt(3_000);
    boolean dense = random.nextBoolean();
    KeyIndex index = new KeyIndex(random.nextInt(2_000));
    Map<Long, Long> map = new HashMap<>();
    for (int i = 0; i < 30_000; i++) {
      long key = random.nextInt(keys) * (dense ? 1 : 0x1_0000_0001L) - keys / 2;
      if (random.nextInt(3) == 0) {
        assertThat(index.remove(key)).isEqualTo(orAbsent(map.remove(key)));
      } else {
        long place = random.nextLong(Long.MAX_VALUE);
        assertThat(index.put(key, place)).isEqualTo(orAbsent(map.put(key, place)));
      }
      assertThat(index.size()).isEqualTo(map.size());
    }
    for (long n = 0; n < keys; n++) {
      long key = n * (dense ? 1 : 0x1_0000_0001L) - keys / 2;
      assertThat(index.place(key)).isEqualTo(orAbsent(map.get(key)));
    }
  }

  private static long orAbsent(Long place) {
    return place == null ? KeyIndex.ABSENT : place;
  }

  @Test
  void aKeyTakesAtMostFortyFiveBytes() {
    KeyIndex index = new KeyIndex(0);
    double most = 0;
    for (long key = 1; key <= 1_000_000; key++) {
      index.put(key, key);
      if (key >= 1_000) {
        most = Math.max(most, (double) index.bytes() / key);
      }
    }
    assertThat(most).isBetween(40.0, (double) BYTES_A_KEY_MAX);
    KeyIndex rebuilt = new KeyIndex(1_000_000);
    assertThat(rebuilt.bytes()).isLessThanOrEqualTo(BYTES_A_KEY_MAX * 1_000_000L);
  }
}
