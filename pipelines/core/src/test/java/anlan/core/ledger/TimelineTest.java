package anlan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Cell CELL =
      new Cell("370102001", SubjectClass.GENERAL, "12", Level.CITY, "", "");

  @Test
  void sumsAccountByAccount() {
    Timeline sum = new Timeline();
    Map<Account, Integer> expected = new HashMap<>();
    Random random = new Random(3);
    for (int i = 0; i < 5000; i++) {
      Account account = account(random.nextInt(600));
      int amount = random.nextInt(5) - 2;
      sum.add(account, amount);
      expected.merge(account, amount, Integer::sum);
    }
    expected.values().removeIf(amount -> amount == 0);
    assertThat(lines(sum)).isEqualTo(expected);
    assertThat(sum.isEmpty()).isFalse();
  }

  @Test
  void aDifferenceTakesBackAndPosts() {
    Timeline older = new Timeline();
    Timeline newer = new Timeline();
    for (int i = 0; i < 100; i++) {
      older.add(account(i), 2);
      newer.add(account(i + 1), 2);
    }
    assertThat(lines(Timeline.difference(newer, older)))
        .isEqualTo(Map.of(account(0), -2, account(100), 2));
    assertThat(Timeline.difference(newer, newer).isEmpty()).isTrue();
  }

  @Test
  void accountsThatCameToZeroAreDropped() {
    Timeline sum = new Timeline();
    assertThat(sum.isEmpty()).isTrue();
    for (int round = 0; round < 1000; round++) {
      sum.add(account(round), 1);
      sum.add(account(round), -1);
      assertThat(sum.isEmpty()).isTrue();
    }
    sum.add(account(1), 0);
    assertThat(lines(sum)).isEmpty();
  }

  @Test
  void accountsHashAlikeOnEveryMachine() {
    assertThat(CELL.hashCode()).isEqualTo(-1384900968);
    assertThat(Cell.NONE.hashCode()).isZero();
    assertThat(new Account("C1.covered", "2023H1", CELL, 19358).hashCode())
        .isEqualTo(
            31 * (31 * (31 * "C1.covered".hashCode() + "2023H1".hashCode()) + CELL.hashCode())
                + 19358);
  }

  @Test
  void cellsAreWrittenAsCodes() {
    assertThat(CELL.classCode()).isEqualTo("GENERAL");
    assertThat(CELL.levelCode()).isEqualTo("CITY");
    assertThat(Cell.NONE.classCode()).isEmpty();
    assertThat(Cell.NONE.levelCode()).isEmpty();
  }

  private static Account account(int number) {
    return new Account("C" + number % 7, "2023", CELL, number);
  }

  private static Map<Account, Integer> lines(Timeline timeline) {
    Map<Account, Integer> lines = new HashMap<>();
    timeline.forEach(
        (account, amount) -> {
          assertThat(amount).isNotZero();
          assertThat(lines.put(account, amount)).isNull();
        });
    return lines;
  }
}
