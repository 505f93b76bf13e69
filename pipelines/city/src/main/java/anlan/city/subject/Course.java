package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.place.Domain;
import anlan.city.place.Gazetteer;
import anlan.city.place.Jurisdiction;
import anlan.city.place.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The true states of one subject, built turn by turn. */
final class Course {
  private final LongSupplier ids;
  private final Gazetteer gazetteer;
  private final Trade trade;
  private final Dice dice;
  private final List<State> states = new ArrayList<>();
  private State current;

  private Course(State first, Trade trade, LongSupplier ids, Gazetteer gazetteer, Dice dice) {
    this.current = first;
    this.trade = trade;
    this.ids = ids;
    this.gazetteer = gazetteer;
    this.dice = dice;
  }

  /** A course that opens on a day in a town. */
  static Course open(
      long subjectId,
      Trade trade,
      Town town,
      int openedOn,
      LongSupplier ids,
      Gazetteer gazetteer,
      Dice dice) {
    boolean ofCity = dice.chance(trade.isHighRisk() ? 0.12 : trade.isNineSmall() ? 0 : 0.03);
    Integer department =
        dice.chance(0.012)
            ? null
            : Integer.valueOf(gazetteer.department(town.district(), trade.domain(), ofCity).id());
    State first =
        new State(
            ids.getAsLong(),
            subjectId,
            openedOn,
            trade.isProject() ? "UNDER_CONSTRUCTION" : "OPERATING",
            trade.subjectClass(),
            trade.sector(),
            trade.category(),
            town.code(),
            town.grid(dice.between(1, town.grids())),
            department,
            ofCity ? "CITY" : "COUNTY",
            Marks.NONE,
            Recording.after(openedOn, dice));
    Course course = new Course(first, trade, ids, gazetteer, dice);
    course.states.add(first);
    return course;
  }

  /** A course that goes on from a state already written. */
  static Course resume(
      State current, Trade trade, LongSupplier ids, Gazetteer gazetteer, Dice dice) {
    return new Course(current, trade, ids, gazetteer, dice);
  }

  /** The states of this course; those before a resumption are not among them. */
  List<State> states() {
    return states;
  }

  void apply(Turning turning) {
    UnaryOperator<State> change = change(turning.turn());
    if (change != null) {
      int day = Math.max(turning.day(), current.effectiveOn() + 1);
      current = change.apply(current.next(ids.getAsLong(), day, Recording.after(day, dice)));
      states.add(current);
    }
  }

  /** Null if the turn does not fit the state, such as the move of a closed shop. */
  private @Nullable UnaryOperator<State> change(Turning.Turn turn) {
    boolean alive = current.isAlive();
    return switch (turn) {
      case SUSPEND -> current.isOperating() ? state -> state.withStatus("SUSPENDED") : null;
      case RESUME ->
          current.status().equals("SUSPENDED") ? state -> state.withStatus("OPERATING") : null;
      case CLOSE -> alive ? state -> state.withStatus("CLOSED") : null;
      case REOPEN ->
          current.status().equals("CLOSED") ? state -> state.withStatus("OPERATING") : null;
      case COMPLETE -> alive ? state -> state.withStatus("COMPLETED") : null;
      case MOVE -> alive ? this::moved : null;
      case RECLASSIFY -> alive && !trade.isProject() ? this::reclassified : null;
      case STANDARDISE -> alive ? state -> state.withStandardised(true) : null;
      case CANCEL_TITLE ->
          current.marks().standardised() ? state -> state.withStandardised(false) : null;
      case ASSIGN -> current.department() == null ? this::assigned : null;
      case ISSUE_CODE -> alive ? state -> state.withCodeActive(true) : null;
      case SET_UP_RULES -> alive ? state -> state.withHouseRules("DONE") : null;
      case UNASSIGN -> alive ? state -> state.withDepartment(null) : null;
    };
  }

  private State moved(State state) {
    Town from = gazetteer.town(state.town());
    int luck = dice.below(100);
    Town to =
        luck < 70
            ? gazetteer.townOf(from.district(), dice)
            : gazetteer.townOf(luck < 96 ? jurisdictionOf(from) : anyJurisdiction(), dice);
    State arrived = state.withTown(to.code(), grid(to), state.department());
    return state.department() == null ? arrived : assigned(arrived);
  }

  private State assigned(State state) {
    Town town = gazetteer.town(state.town());
    Domain domain = trade.domain();
    boolean ofCity = state.level().equals("CITY");
    return state.withDepartment(gazetteer.department(town.district(), domain, ofCity).id());
  }

  private State reclassified(State state) {
    return state.isHighRisk() || state.isNineSmall()
        ? state.withClass("GENERAL", "", "")
        : state.withClass("HIGH_RISK", dice.oneOf("CHEMICALS", "SPECIAL_EQUIPMENT"), "");
  }

  private String grid(Town town) {
    return town.grid(dice.between(1, town.grids()));
  }

  private static Jurisdiction jurisdictionOf(Town town) {
    for (Jurisdiction jurisdiction : Jurisdiction.ALL) {
      if (jurisdiction.code().equals(town.district().city())
          || jurisdiction.code().equals(town.district().code())) {
        return jurisdiction;
      }
    }
    throw new IllegalStateException("town " + town.code() + " is in no jurisdiction of the demo");
  }

  private Jurisdiction anyJurisdiction() {
    return Jurisdiction.ALL.get(dice.below(Jurisdiction.ALL.size()));
  }
}
