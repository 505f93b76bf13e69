package anlan.city.affair;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.place.Domain;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Day;
import anlan.city.season.Span;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accidents of a district and year with their victims and what follows, years later included.
 * Made up, as are all accidents of the demo: no figures of 济南 by accident are published.
 */
final class AccidentPlan {
  /** The district of 临沂 that has a 较大 accident every August, for a veto to rest on. */
  static final String STRUCK_DISTRICT = "371324";

  private static final long ASPECT = 60;
  private static final long INVOLVED = 65;
  private static final int TRIES = 60;
  private static final double SMALLEST = 0.01;
  private static final int DAY_OF_MONTH = 9;

  /** Kinds with the domain of the industry, the likelier the more often they are named. */
  private enum Kind {
    ROAD_TRAFFIC(Domain.TRANSPORT, 30),
    FALL(Domain.HOUSING, 20),
    STRUCK(Domain.HOUSING, 11),
    MACHINERY(Domain.INDUSTRY, 9),
    VEHICLE(Domain.TRANSPORT, 7),
    LIFTING(Domain.HOUSING, 6),
    ELECTRIC(Domain.ENERGY, 5),
    COLLAPSE(Domain.HOUSING, 4),
    POISONING(Domain.EMERGENCY, 3),
    FIRE(Domain.EMERGENCY, 3),
    EXPLOSION(Domain.EMERGENCY, 1),
    OTHER(Domain.MARKET, 1);

    private static final double[] RISING =
        Dice.rising(java.util.Arrays.stream(values()).map(kind -> kind.weight).toList());
    private final Domain domain;
    private final double weight;

    Kind(Domain domain, double weight) {
      this.domain = domain;
      this.weight = weight;
    }
  }

  private final Setting setting;
  private final Jurisdiction jurisdiction;
  private final District district;
  private final int year;
  private final List<Affair> rows = new ArrayList<>();

  private AccidentPlan(Setting setting, Jurisdiction jurisdiction, District district, int year) {
    this.setting = setting;
    this.jurisdiction = jurisdiction;
    this.district = district;
    this.year = year;
  }

  /** The first so many accidents; the same number is the same accident at any scale. */
  static List<Affair> of(
      Setting setting,
      Jurisdiction jurisdiction,
      District district,
      int number,
      int year,
      int count) {
    AccidentPlan plan = new AccidentPlan(setting, jurisdiction, district, year);
    for (int i = 0; i < count; i++) {
      long id = (year * 100L + number) * 1_000 + i;
      boolean grave = i == 0 && district.code().equals(STRUCK_DISTRICT);
      plan.accident(id, grave, Dice.of(setting.seed(), ASPECT, id));
    }
    return plan.rows;
  }

  private void accident(long id, boolean larger, Dice dice) {
    Kind kind = larger ? Kind.COLLAPSE : Kind.values()[dice.weighted(Kind.RISING)];
    Span days = Span.year(year);
    int day = larger ? Day.of(year, 8, DAY_OF_MONTH) : dice.between(days.first(), days.last());
    long occurredAt = Day.at(day, dice.between(6, 21) * 3_600 + dice.below(60) * 60);
    boolean late = dice.chance(0.06);
    long reportedAt = occurredAt + (late ? dice.between(2, 9) * Day.SECONDS : 3_600);
    int recordedOn = Day.on(reportedAt);
    int victims = larger ? 3 : 1 + (dice.chance(0.12) ? dice.between(1, 2) : 0);
    int deaths = 0;
    for (int i = 0; i < victims; i++) {
      deaths += victim(id, i, day, recordedOn, larger, dice) ? 1 : 0;
    }
    int concludedOn = day + (larger ? 50 : dice.chance(0.85) ? dice.between(35, 74) : 95);
    boolean cancelled = !larger && dice.chance(0.04);
    boolean accepted = larger || dice.chance(0.93);
    boolean concealed = late && dice.chance(0.4);
    rows.add(
        new Accident(
            id,
            involved(id, day),
            setting.gazetteer().townOf(district, dice).code(),
            setting.gazetteer().department(district, kind.domain, false).id(),
            kind.name(),
            occurredAt,
            reportedAt,
            recordedOn,
            accepted ? Integer.valueOf(recordedOn + dice.between(3, 14)) : null,
            cancelled ? Integer.valueOf(recordedOn + dice.between(25, 80)) : null,
            larger || dice.chance(0.03) ? "LARGER" : "GENERAL",
            dice.between(deaths * 110 + 10, deaths * 210 + 90) + "." + dice.between(10, 99),
            larger || dice.chance(0.85),
            concludedOn - dice.between(2, 8),
            concealed ? Integer.valueOf(concludedOn - 10) : null,
            larger ? "CITY" : "COUNTY",
            dice.chance(0.1) ? 30 : 0,
            dice.chance(0.1) ? dice.between(10, 30) : 0,
            concludedOn,
            maybe(0.85, concludedOn + dice.between(3, 25), dice),
            maybe(0.75, concludedOn + dice.between(310, 450), dice),
            deaths == 0 ? null : maybe(0.8, day + dice.between(10, 40), dice)));
  }

  /**
   * The enterprise of the district that it happened to; null if it was no supervised one. Looked
   * for among the first subjects, which are there at any scale.
   */
  private @Nullable Long involved(long accident, int day) {
    Dice dice = Dice.of(setting.seed(), INVOLVED, accident);
    for (int i = 0; i < TRIES; i++) {
      Life life = Life.of(jurisdiction, dice.below(jurisdiction.subjectsAt(SMALLEST)), setting);
      State state = life.on(day);
      if (state != null
          && state.isOperating()
          && !state.isNineSmall()
          && setting.gazetteer().town(state.town()).district().code().equals(district.code())) {
        return life.id();
      }
    }
    return null;
  }

  /** Whether the victim dies; some on a later day, a few of these after the term. */
  private boolean victim(
      long accident, int number, int day, int recordedOn, boolean atOnce, Dice dice) {
    long id = accident * 100 + number;
    int luck = atOnce ? 99 : dice.below(100);
    if (luck < 2) {
      rows.add(new Victim(id, accident, "MISSING", recordedOn, null, day + 120));
      return true;
    }
    if (luck < 20) {
      Integer diedOn = maybe(0.45, Math.max(recordedOn, day + dice.between(2, 40)), dice);
      String harm = luck < 4 ? "POISONING" : "SERIOUS";
      rows.add(new Victim(id, accident, harm, recordedOn, diedOn, null));
      return diedOn != null;
    }
    rows.add(new Victim(id, accident, "DEATH", recordedOn, day, null));
    return true;
  }

  private static @Nullable Integer maybe(double probability, int day, Dice dice) {
    return dice.chance(probability) ? Integer.valueOf(day) : null;
  }
}
