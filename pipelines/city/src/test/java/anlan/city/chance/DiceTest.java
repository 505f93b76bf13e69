package anlan.city.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

  @Test
  void the_same_keys_draw_the_same_on_every_release() {
    Dice dice = Dice.of(1, 10_000_001, 7);
    assertThat(IntStream.range(0, 8).map(i -> dice.below(1_000)))
        .containsExactly(885, 3, 829, 725, 967, 793, 433, 220);
  }

  @Test
  void another_seed_or_key_draws_otherwise() {
    assertThat(draws(Dice.of(1, 5))).isNotEqualTo(draws(Dice.of(2, 5)));
    assertThat(draws(Dice.of(1, 5))).isNotEqualTo(draws(Dice.of(1, 6)));
    assertThat(draws(Dice.of(1, 5, 6))).isNotEqualTo(draws(Dice.of(1, 6, 5)));
  }

  @Test
  void weights_are_kept() {
    Dice dice = Dice.of(3);
    double[] rising = Dice.rising(List.of(1.0, 0.0, 3.0));
    int[] hits = new int[3];
    for (int i = 0; i < 40_000; i++) {
      hits[dice.weighted(rising)]++;
    }
    assertThat(hits[0]).isBetween(9_500, 10_500);
    assertThat(hits[1]).isZero();
  }

  @Test
  void chances_and_bounds_are_kept() {
    Dice dice = Dice.of(4);
    long heads = IntStream.range(0, 10_000).filter(i -> dice.chance(0.3)).count();
    assertThat(heads).isBetween(2_800L, 3_200L);
    assertThat(IntStream.range(0, 10_000).map(i -> dice.between(-2, 2)).distinct().sorted())
        .containsExactly(-2, -1, 0, 1, 2);
  }

  private static List<Integer> draws(Dice dice) {
    return IntStream.range(0, 20).map(i -> dice.below(100)).boxed().toList();
  }
}
