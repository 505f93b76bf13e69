package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.identity.Person;
import anlan.city.identity.Person.Post;
import anlan.city.place.Jurisdiction;
import anlan.city.place.Town;
import anlan.city.season.Day;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One subject from its opening to the end of the played year and a little beyond: the rows with
 * their later corrections, and beside them the truth that inspections go by.
 *
 * @param states rows in the order of their numbers, some wrong at first, some mistaken and deleted
 * @param truth the states as they really were, by day
 * @param neglected a period in which nobody checks it
 */
public record Life(
    Trade trade,
    Entry<Subject> subject,
    List<Entry<State>> states,
    List<State> truth,
    @Nullable Span neglected) {
  static final int STATES = 100;
  private static final long ASPECT = 1;

  /** The life of a jurisdiction's numbered subject; depends on the seed and the subject alone. */
  public static Life of(Jurisdiction jurisdiction, int index, Setting setting) {
    long id = jurisdiction.subjectId(index);
    Dice dice = Dice.of(setting.seed(), id, ASPECT);
    Trade trade = setting.trades().pick(jurisdiction, dice);
    Town town = setting.gazetteer().townOf(jurisdiction, dice);
    int openedOn = openedOn(trade, setting, dice);
    long firstState = id * STATES + 1;
    Course course =
        Course.open(
            id,
            trade,
            town,
            openedOn,
            LongStream.iterate(firstState, next -> next + 1).iterator()::nextLong,
            setting.gazetteer(),
            dice);
    addPast(course, openedOn, setting, dice);
    Fate fate = Fate.draw(trade, setting, dice);
    for (Turning turning : fate.turnings()) {
      if (turning.day() > openedOn) {
        course.apply(turning);
      }
    }
    State opening = course.states().get(0);
    Subject subject = Founding.draw(id, trade, town, opening.recordedAt(), dice);
    List<State> licensed =
        course.states().stream().map(state -> Licence.of(state, trade, subject)).toList();
    List<State> truth = Enrolment.of(licensed, setting);
    Entry<Subject> entry = mendPhone(subject, setting, dice);
    return new Life(trade, entry, Slips.of(truth, dice), truth, fate.neglected());
  }

  public long id() {
    return subject.row().id();
  }

  /** The true state on a day; null before the opening. */
  public @Nullable State on(int day) {
    State found = null;
    for (State state : truth) {
      if (state.effectiveOn() <= day) {
        found = state;
      }
    }
    return found;
  }

  public boolean isOperating(int day) {
    State state = on(day);
    return state != null && state.isOperating();
  }

  public boolean isNeglected(int day) {
    return neglected != null && neglected.holds(day);
  }

  private static int openedOn(Trade trade, Setting setting, Dice dice) {
    Span year = Span.year(setting.year());
    boolean inYear = dice.chance(trade.isProject() ? 0.3 : 0.06);
    if (inYear) {
      return setting.seasons().pick(Habit.REGISTRY, year, dice);
    }
    int earliest = trade.isProject() ? year.first() - 500 : Day.of(setting.year() - 4, 1, 1);
    return dice.between(earliest, year.first() - 1);
  }

  /** One in twelve has moved before the year. */
  private static void addPast(Course course, int openedOn, Setting setting, Dice dice) {
    int lastDay = Span.year(setting.year()).first() - 1;
    if (dice.chance(0.08) && openedOn < lastDay - 1) {
      course.apply(new Turning(dice.between(openedOn + 1, lastDay), Turning.Turn.MOVE));
    }
  }

  private static Entry<Subject> mendPhone(Subject subject, Setting setting, Dice dice) {
    if (!dice.chance(0.012)) {
      return Entry.lasting(subject);
    }
    Span year = Span.year(setting.year());
    int opened = Day.on(subject.recordedAt());
    int day = Math.max(dice.between(year.first(), year.last()), opened + 1);
    String former = Person.of(Post.SAFETY_OFFICER, subject.id()).phone();
    return Entry.amended(subject.withPhone(former), day, subject);
  }
}
