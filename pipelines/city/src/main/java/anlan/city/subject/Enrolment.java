package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.season.Day;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is noted of a subject later than its opening: of some enterprises, their grid (网格), of most
 * subjects their code (智管码), which is due by June, and of new high-risk ones that their house rules
 * are set up (建章立制).
 */
final class Enrolment {
  private static final long ASPECT = 67;
  private static final int GRID = 61;
  private static final int CODE = 62;
  private static final int RULES = 63;

  private Enrolment() {}

  /** The true states of a subject, of which the first may lack what comes during the year. */
  static List<State> of(List<State> truth, Setting setting) {
    Dice dice = Dice.of(setting.seed(), truth.get(0).subjectId(), ASPECT);
    return withRules(withCode(withGrid(truth, setting, dice), setting, dice), setting, dice);
  }

  private static List<State> withGrid(List<State> truth, Setting setting, Dice dice) {
    int day = setting.seasons().pick(Habit.OFFICE, Span.year(setting.year()), dice);
    return truth.get(0).isNineSmall() || !dice.chance(0.04)
        ? truth
        : since(day, GRID, truth, state -> state.withGrid(""), state -> state, dice);
  }

  /** Nearly all in 济南, whose code it is; elsewhere, where it is for reference, fewer. */
  private static List<State> withCode(List<State> truth, Setting setting, Dice dice) {
    int year = setting.year();
    Span inTime = new Span(Day.of(year, 3, 1), Day.of(year, 5, 31));
    Span late = new Span(Day.of(year, 6, 1), Day.of(year, 9, 30));
    int day = setting.seasons().pick(Habit.OFFICE, dice.chance(0.8) ? inTime : late, dice);
    boolean atHome = truth.get(0).town().startsWith("3701");
    return dice.chance(atHome ? 0.97 : 0.4)
        ? since(day, CODE, truth, state -> state, state -> state.withCodeActive(true), dice)
        : truth;
  }

  /** Who opened before the year before has had a stationed inspection (派驻式监督检查). */
  private static List<State> withRules(List<State> truth, Setting setting, Dice dice) {
    State first = truth.get(0);
    if (!first.isHighRisk() || first.effectiveOn() < Day.of(setting.year() - 1, 7, 1)) {
      return truth;
    }
    List<State> due = truth.stream().map(state -> state.withHouseRules("DUE")).toList();
    int day = Math.max(first.effectiveOn(), setting.yearStart()) + dice.between(20, 150);
    return dice.chance(0.85)
        ? since(day, RULES, due, state -> state, state -> state.withHouseRules("DONE"), dice)
        : due;
  }

  /** A turn in the states, on the day or the first one after it on which no other turn is. */
  private static List<State> since(
      int wanted,
      int number,
      List<State> truth,
      UnaryOperator<State> before,
      UnaryOperator<State> after,
      Dice dice) {
    int day = wanted;
    for (State state : truth) {
      day = state.effectiveOn() == day ? day + 1 : day;
    }
    List<State> turned = new ArrayList<>();
    State last = null;
    for (State state : truth) {
      if (state.effectiveOn() > day) {
        break;
      }
      turned.add(before.apply(state));
      last = state;
    }
    List<State> rest = truth.subList(turned.size(), truth.size());
    if (last != null && last.isAlive()) {
      long id = last.subjectId() * Life.STATES + number;
      turned.add(after.apply(last.next(id, day, Recording.after(day, dice))));
    }
    rest.forEach(state -> turned.add(after.apply(state)));
    return turned;
  }
}
