package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.place.Jurisdiction;
import anlan.city.place.Town;
import anlan.city.subject.Turning.Turn;
import java.util.List;
import java.util.function.LongSupplier;

/** What becomes of subjects after the played year: new ones open, others change, one at a time. */
public record Venture(Subject subject, State state) {

  /** A new subject that opens on the day, recorded at an instant. */
  public static Venture open(
      long subjectId, int day, long recordedAt, LongSupplier stateIds, Setting setting, Dice dice) {
    Jurisdiction jurisdiction = weighted(dice);
    Trade trade = setting.trades().pick(jurisdiction, dice);
    Town town = setting.gazetteer().townOf(jurisdiction, dice);
    Course course = Course.open(subjectId, trade, town, day, stateIds, setting.gazetteer(), dice);
    State state = course.states().get(0);
    Subject subject = Founding.draw(subjectId, trade, town, recordedAt, dice);
    State first = state.next(state.id(), day, recordedAt);
    State licensed = Licence.of(first, trade, subject);
    return new Venture(subject, trade.isHighRisk() ? licensed.withHouseRules("DUE") : licensed);
  }

  /** The next states of a subject from the day on: none if the drawn turn does not fit it. */
  public static List<State> turn(
      State current,
      String industry,
      int day,
      long recordedAt,
      LongSupplier stateIds,
      Setting setting,
      Dice dice) {
    Trade trade = setting.trades().of(industry);
    Course course = Course.resume(current, trade, stateIds, setting.gazetteer(), dice);
    course.apply(new Turning(day, draw(current, trade, dice)));
    return course.states().stream()
        .map(state -> state.next(state.id(), state.effectiveOn(), recordedAt))
        .map(state -> Licence.of(state, current.marks().licensedOrAboveScale()))
        .toList();
  }

  /** What is stopped mostly starts again; the rest is as in the played year. */
  private static Turn draw(State current, Trade trade, Dice dice) {
    if (current.status().equals("SUSPENDED")) {
      return dice.chance(0.8) ? Turn.RESUME : Turn.CLOSE;
    }
    if (!current.isAlive()) {
      return Turn.REOPEN;
    }
    if (current.department() == null) {
      return Turn.ASSIGN;
    }
    if ("DUE".equals(current.marks().houseRules()) && dice.chance(0.5)) {
      return Turn.SET_UP_RULES;
    }
    if (!current.marks().codeActive() && dice.chance(0.3)) {
      return Turn.ISSUE_CODE;
    }
    int luck = dice.below(100);
    return luck < 30
        ? trade.isProject() ? Turn.COMPLETE : Turn.CLOSE
        : luck < 60
            ? Turn.SUSPEND
            : luck < 75
                ? Turn.MOVE
                : luck < 82 ? Turn.RECLASSIFY : luck < 96 ? standardise(current) : Turn.UNASSIGN;
  }

  private static Turn standardise(State current) {
    return current.marks().standardised() ? Turn.CANCEL_TITLE : Turn.STANDARDISE;
  }

  private static Jurisdiction weighted(Dice dice) {
    List<Double> sizes =
        Jurisdiction.ALL.stream().map(jurisdiction -> (double) jurisdiction.subjects()).toList();
    return Jurisdiction.ALL.get(dice.weighted(Dice.rising(sizes)));
  }
}
