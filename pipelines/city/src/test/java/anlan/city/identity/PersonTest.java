package anlan.city.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.city.identity.Person.Post;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PersonTest {

  @Test
  void the_check_character_follows_the_standard() {
    // GB 11643's own example
    assertThat(Person.check("11010519491231002")).isEqualTo('X');
  }

  @Test
  void no_identity_number_can_be_a_real_persons() {
    LongStream.range(0, 5_000)
        .map(number -> number * 199_933)
        .mapToObj(Person::new)
        .forEach(
            person -> {
              String number = person.idNumber();
              assertThat(number).matches("99\\d{16}");
              assertThat(number.charAt(17)).isNotEqualTo(Person.check(number.substring(0, 17)));
              assertThatThrownBy(() -> birthday(number)).isInstanceOf(DateTimeException.class);
              assertThat(person.phone()).startsWith("0000-");
              assertThat(person.name()).startsWith("合成人员");
            });
  }

  @Test
  void persons_differ_in_all_they_show() {
    var persons =
        LongStream.range(0, 3_000)
            .boxed()
            .flatMap(n -> Arrays.stream(Post.values()).map(post -> Person.of(post, n)))
            .toList();
    assertThat(persons).extracting(Person::idNumber).doesNotHaveDuplicates();
    assertThat(persons).extracting(Person::name).doesNotHaveDuplicates();
  }

  @Test
  void a_key_out_of_range_is_named() {
    assertThatThrownBy(() -> new Person(1_000_000_000)).hasMessageContaining("1000000000");
  }

  private static LocalDate birthday(String number) {
    return LocalDate.of(
        Integer.parseInt(number.substring(6, 10)),
        Integer.parseInt(number.substring(10, 12)),
        Integer.parseInt(number.substring(12, 14)));
  }
}
