package anlan.city.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UsccTest {

  @Test
  void the_standards_own_example_gets_its_check_characters() {
    assertThat(Uscc.organisationCheck("M000100Y")).isEqualTo('4');
    assertThat(Uscc.check("91350100M000100Y4")).isEqualTo('3');
  }

  @Test
  void every_code_is_valid_and_marked_as_synthetic() {
    LongStream.of(1, 10_000_001, 10_120_000, 20_020_000, 43_000_000, 99_999_999)
        .mapToObj(number -> Uscc.of("91", "370102", number))
        .forEach(
            code -> {
              assertThat(code).hasSize(18).startsWith("91370102" + Uscc.SYNTHETIC);
              assertThat(code.charAt(17)).isEqualTo(Uscc.check(code.substring(0, 17)));
              assertThat(code.charAt(16)).isEqualTo(Uscc.organisationCheck(code.substring(8, 16)));
            });
  }

  @Test
  void different_numbers_have_different_codes() {
    assertThat(LongStream.range(10_000_000, 10_002_000).mapToObj(n -> Uscc.of("92", "370126", n)))
        .doesNotHaveDuplicates();
  }
}
