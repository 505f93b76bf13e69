package anlan.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.core.catalogue.Catalogue;
import anlan.core.title.TitleTarget;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What an item would give, had it counted otherwise, against assessing the unit once more after the
 * work was really posted.
 */
class ScorecardTest {
  private static final Period Q3 = Period.parse("2023Q3");
  private static final int CLOCK = (int) LocalDate.of(2023, 9, 18).toEpochDay();
  private static final int CITIES = 200;
  private static final Scheme JINAN =
      Catalogue.load(Path.of(System.getProperty("anlan.root"), "schemas/catalog"))
          .schemes()
          .stream()
          .filter(one -> one.id().equals("DISTRICT_2023") && one.jurisdiction().equals("370100"))
          .findFirst()
          .orElseThrow();

  /** Work, as it is posted, and how far one of it moves the numerator of which item. */
  private enum Work {
    CHECK("D2.2", "C2.covered", "2023Q3", "GENERAL", 1),
    GRID("D2.3", "C4.covered", "2023Q3", "NINE_SMALL", 1),
    REVIEW("D4.1", "H2.on_time", "2023-08", "GENERAL.GRID", 1),
    RECTIFY("D4.2", "hazard.overdue", "ALWAYS", "GENERAL.GRID", -1),
    MAJOR("D4.3", "hazard.overdue", "ALWAYS", "MAJOR.EXPERT", -2),
    STUDY("D7.1", "unit.study", "2023Q3", "", 1),
    REPORT("D8.1", "unit.reports_late", "2023Q3", "WITHIN_5_DAYS", 1),
    CORRECT("D8.2", "hazard.flaws", "ALWAYS", "GENERAL.GRID", -2);

    private final String item;
    private final String measure;
    private final String period;
    private final String kind;
    private final int moves;

    Work(String item, String measure, String period, String kind, int moves) {
      this.item = item;
      this.measure = measure;
      this.period = period;
      this.kind = kind;
      this.moves = moves;
    }

    /** Rectifying and correcting take away what was posted, all other work adds. */
    private int posts() {
      return this == CORRECT ? -1 : Integer.signum(moves);
    }

    private long numerator(long before, int times) {
      return before + (this == CORRECT ? 2L : moves) * times;
    }
  }

  @Test
  void an_item_counted_otherwise_gives_what_the_unit_gets_for_the_work() {
    Random random = new Random(11);
    int moved = 0;
    for (int i = 0; i < CITIES; i++) {
      Entries unit = unit(random);
      UnitScore before = Assessor.assess(JINAN, Q3, CLOCK, unit);
      Scorecard card = new Scorecard(Q3, findings(before));
      for (Work work : Work.values()) {
        int times = 1 + random.nextInt(12);
        ItemScore now = item(before, work.item);
        Sums done = new Done(unit, work, (long) times * work.posts());
        UnitScore after = Assessor.assess(JINAN, Q3, CLOCK, done);
        Finding other = finding(now).withNumerator(work.numerator(now.numerator(), times));
        assertThat(card.points(other))
            .as("unit %d, %s %d times", i, work, times)
            .isEqualTo(item(after, work.item).points());
        assertThat(others(after, work.item)).isEqualTo(others(before, work.item));
        moved += card.points(other).compareTo(now.points()) == 0 ? 0 : 1;
      }
      assertThat(card.sum(findings(before))).isEqualByComparingTo(before.points());
    }
    assertThat(moved).isGreaterThan(CITIES);
  }

  private static Entries unit(Random random) {
    Entries unit = new Entries();
    unit.post("subjects", "ALWAYS", "GENERAL", "2023-01-01", 100 + random.nextInt(400))
        .post("subjects", "ALWAYS", "NINE_SMALL", "2023-01-01", 50 + random.nextInt(200))
        .post("C2.covered", "2023Q3", "GENERAL", "2023-08-01", random.nextInt(100))
        .post("C4.covered", "2023Q3", "NINE_SMALL", "2023-08-01", random.nextInt(200))
        .post("H2.due", "2023-08", "GENERAL.GRID", "2023-08-09", 40 + random.nextInt(60))
        .post("H2.on_time", "2023-08", "GENERAL.GRID", "2023-08-09", random.nextInt(40))
        .post("hazard.overdue", "ALWAYS", "GENERAL.GRID", "2023-08-10", random.nextInt(40))
        .post("hazard.overdue", "ALWAYS", "MAJOR.EXPERT", "2023-08-10", random.nextInt(4))
        .post("hazard.found", "ALWAYS", "GENERAL.GRID", "2023-08-01", 20 + random.nextInt(60))
        .post("hazard.flaws", "ALWAYS", "GENERAL.GRID", "2023-08-01", random.nextInt(20));
    if (random.nextBoolean()) {
      unit.post("unit.reports_due", "2023Q3", "", "2023-08-05", 3 + random.nextInt(5));
    }
    return unit;
  }

  private static List<Finding> findings(UnitScore score) {
    return score.items().stream().map(ScorecardTest::finding).toList();
  }

  private static Finding finding(ItemScore score) {
    Item item = score.item();
    return new Finding(
        item.id(),
        score.state(),
        item.weight(),
        item.formula(),
        item.scale(),
        score.numerator(),
        score.denominator());
  }

  private static ItemScore item(UnitScore score, String id) {
    return score.items().stream()
        .filter(one -> one.item().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<BigDecimal> others(UnitScore score, String id) {
    return score.items().stream()
        .filter(one -> !one.item().id().equals(id))
        .map(ItemScore::points)
        .toList();
  }

  /** The unit's sums once more of its work is posted. */
  private record Done(Entries before, Work work, long amount) implements Sums {
    @Override
    public long on(String measure, String period, Set<String> kinds, int day) {
      Entries once = new Entries().post(work.measure, work.period, work.kind, "2023-09-18", amount);
      return before.on(measure, period, kinds, day) + once.on(measure, period, kinds, day);
    }

    @Override
    public long stock(String measure, Set<String> kinds, int day) {
      return on(measure, "ALWAYS", kinds, day);
    }

    @Override
    public long subjectsOf(TitleTarget target, int day) {
      return before.subjectsOf(target, day);
    }
  }
}
