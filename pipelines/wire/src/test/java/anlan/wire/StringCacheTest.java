package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StringCacheTest {
  private final StringCache cache = new StringCache();

  @Test
  void givesTheSameStringForTheSameFewCharacters() {
    assertThat(get("OPERATING")).isEqualTo("OPERATING").isSameAs(get("OPERATING"));
    assertThat(get("")).isEmpty();
  }

  @Test
  void isRightWhateverItForgot() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 20_000; i++) {
        assertThat(get("town " + i)).isEqualTo("town " + i);
      }
    }
  }

  @Test
  void doesNotKeepLongTexts() {
    String text = "a text of more than twenty-four characters";
    assertThat(get(text)).isEqualTo(text).isNotSameAs(get(text));
  }

  private String get(String text) {
    return cache.get(("<" + text + ">").toCharArray(), 1, text.length());
  }
}
