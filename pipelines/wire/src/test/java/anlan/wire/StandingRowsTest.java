package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StandingRowsTest {
  @Test
  void holdsWhatAMapHoldsAndComesBackAsItWas() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int most = 1 + random.nextInt(2000);
      boolean texts = seed % 4 == 0;
      StandingRows rows = new StandingRows();
      Map<Object, Long> model = new HashMap<>();
      for (int i = 0; i < most; i++) {
        long number = random.nextInt(4) == 0 ? random.nextLong() : i;
        Object key = texts ? "code " + number : number;
        if (!model.containsKey(key)) {
          rows.add(key, number * 3, number * 5);
          model.put(key, number);
        }
      }
      for (int i = 0; i < most; i++) {
        if (random.nextInt(most) == 0) {
          rows = again(rows);
        }
        long number = random.nextInt(most);
        Object key = texts ? "code " + number : (Object) number;
        int slot = rows.take(key);
        Long expected = model.remove(key);
        assertThat(slot == StandingRows.NONE).as("seed %d", seed).isEqualTo(expected == null);
        if (expected != null) {
          assertThat(rows.fingerprint(slot)).isEqualTo(expected * 3);
          assertThat(rows.subject(slot)).isEqualTo(expected * 5);
        }
      }
      assertThat(rows.left()).as("seed %d", seed).isEqualTo(model.size());
      assertThat(model.keySet()).as("seed %d", seed).allMatch(rows::isLeft);
    }
  }

  private static StandingRows again(StandingRows rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rows.write(new DataOutputStream(bytes));
    return StandingRows.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
