package anlan.city.live;

import anlan.city.chance.Dice;
import anlan.city.inspection.Errand;
import anlan.city.season.Day;
import java.sql.SQLException;

/** Makes one day's transactions, each drawn from the usual mix of an office's work. */
final class Traffic {
  private static final long ASPECT = 99;
  private static final int FIRST_SECOND = 8 * 3_600;
  private static final int LAST_SECOND = 20 * 3_600;

  private final long seed;
  private final Registry registry;
  private final Desk desk;
  private final FollowUp followUp;
  private final Reviews reviews;
  private final Pacer pacer;
  private final Live.Progress progress;
  private long changes;

  Traffic(
      long seed,
      Registry registry,
      Desk desk,
      FollowUp followUp,
      Reviews reviews,
      Pacer pacer,
      Live.Progress progress) {
    this.seed = seed;
    this.registry = registry;
    this.desk = desk;
    this.followUp = followUp;
    this.reviews = reviews;
    this.pacer = pacer;
    this.progress = progress;
  }

  /** Makes changes until the quota is reached or the thread is interrupted. */
  void day(int today, int quota, Rounds rounds) throws SQLException {
    Dice dice = Dice.of(seed, today, ASPECT);
    int made = 0;
    while (made < quota && !Thread.currentThread().isInterrupted()) {
      int second = FIRST_SECOND + (int) ((long) (LAST_SECOND - FIRST_SECOND) * made / quota);
      int step = step(new Now(today, Day.at(today, second), dice), rounds);
      made += step;
      changes += step;
      pacer.await(step);
      progress.tell(changes, today);
    }
  }

  /** One transaction; 0 if the drawn one would have changed nothing. */
  private int step(Now now, Rounds rounds) throws SQLException {
    Errand errand = rounds.errand(now.dice());
    int luck = now.dice().below(1_000);
    if (luck < 540) {
      return desk.write(errand, rounds.nextSubject(errand), now);
    }
    if (luck < 550) {
      return registry.open(now);
    }
    if (luck < 710) {
      return followUp.take(now);
    }
    if (luck < 830) {
      return reviews.take(now);
    }
    long subject = rounds.anySubject(errand, now.dice());
    if (luck < 910) {
      return desk.amend(subject, now);
    }
    if (luck < 920) {
      return desk.delete(subject, now);
    }
    if (luck < 970) {
      return registry.turn(subject, now);
    }
    if (luck < 978) {
      return registry.changePhone(subject, now);
    }
    if (luck < 985) {
      return registry.act(subject, now);
    }
    return luck < 992 ? registry.amend(subject, now) : registry.delete(subject, now);
  }
}
