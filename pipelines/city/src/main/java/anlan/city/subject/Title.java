package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.season.Day;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code enterprise.model_title} (标准化企业称号). Codes as in the catalogue.
 *
 * <p>Whoever is checked less often ({@link State#standardised}) holds a title; more are awarded to
 * others, in diligent districts sooner and to more, and some of those are cancelled.
 *
 * @param cancelledOn null unless it is cancelled in the end
 * @param cancelReason null unless it is cancelled
 */
public record Title(
    long id,
    long subjectId,
    String level,
    String field,
    int awardedOn,
    @Nullable Integer cancelledOn,
    @Nullable String cancelReason,
    long recordedAt) {
  static final int TITLES = 10;
  private static final long ASPECT = 64;

  /** The titles of a subject up to the end of the played year, in order of days. */
  public static List<Title> of(Life life, Setting setting) {
    Dice dice = Dice.of(setting.seed(), life.id(), ASPECT);
    List<Title> titles = new ArrayList<>();
    boolean standardised = false;
    for (State state : life.truth()) {
      if (state.marks().standardised() && !standardised) {
        titles.add(award(life.id() * TITLES + titles.size(), state, state.recordedAt()));
      } else if (standardised && !state.marks().standardised()) {
        int last = titles.size() - 1;
        titles.set(last, titles.get(last).cancelled(state.effectiveOn(), dice));
      }
      standardised = state.marks().standardised();
    }
    if (titles.isEmpty()) {
      Title more = drawn(life, setting, dice);
      if (more != null) {
        titles.add(more);
      }
    }
    return titles;
  }

  /** A title for what a subject is in a state, from that state's day on. */
  public static Title award(long id, State state, long recordedAt) {
    return new Title(
        id,
        state.subjectId(),
        state.isNineSmall() ? "TOWN" : state.level(),
        field(state),
        state.effectiveOn(),
        null,
        null,
        recordedAt);
  }

  private static @Nullable Title drawn(Life life, Setting setting, Dice dice) {
    State first = life.truth().get(0);
    District district = setting.gazetteer().town(first.town()).district();
    double pace = 0.4 + 0.6 * Dice.fixed(district.code() + "titles");
    double share = first.isHighRisk() ? pace : pace * (first.isNineSmall() ? 0.05 : 0.07);
    if (!dice.chance(share)) {
      return null;
    }
    List<Span> quarters = Span.quarters(setting.year());
    double luck = dice.fraction() / pace;
    Span quarter = quarters.get(luck < 0.35 ? 1 : luck < 0.7 ? 2 : 3);
    int day = setting.seasons().pick(Habit.OFFICE, quarter, dice);
    State state = life.on(day);
    if (state == null || !state.isOperating()) {
      return null;
    }
    Title title = award(life.id() * TITLES, state.withEffectiveOn(day), Recording.after(day, dice));
    return dice.chance(0.03) ? title.cancelled(day + dice.between(15, 90), dice) : title;
  }

  private Title cancelled(int day, Dice dice) {
    String reason = dice.oneOf("OTHER", "MAJOR_HAZARD", "ACCIDENT");
    int notBefore = Math.max(day, Day.on(recordedAt) + 1);
    return new Title(id, subjectId, level, field, awardedOn, notBefore, reason, recordedAt);
  }

  private static String field(State state) {
    if (state.isNineSmall()) {
      return state.category();
    }
    if (!state.isHighRisk()) {
      return "GENERAL";
    }
    boolean own = state.sector().equals("CONSTRUCTION") || state.sector().equals("TRANSPORT");
    return own ? state.sector() : "OTHER_HIGH_RISK";
  }
}
