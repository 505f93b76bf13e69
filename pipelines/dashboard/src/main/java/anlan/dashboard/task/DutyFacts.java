package anlan.dashboard.task;

import anlan.dashboard.coverage.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task of one unit in one period, and the submissions and activities that it is judged by.
 *
 * @param cut the cut all of it comes from
 * @param asOf the clock's day
 * @param standing how it stands; null if there is no such task
 * @param facts the first done first; those not done last
 * @param source where they come from
 */
public record DutyFacts(
    long cut, LocalDate asOf, @Nullable Standing standing, List<Fact> facts, Source source) {
  /**
   * The task.
   *
   * @param duty how it stands
   * @param documentName number and title of its document
   * @param obliged who is obliged, in the words of the document
   * @param deadline when, in the words of the document
   * @param evidence what counts as done, in words
   * @param basis how the document was read where it leaves something open
   */
  public record Standing(
      Duty duty,
      String documentName,
      String obliged,
      String deadline,
      String evidence,
      String basis) {}

  /**
   * A submission or an activity.
   *
   * @param kind SUBMISSION or ACTIVITY
   * @param kindName its kind in words
   * @param id its number
   * @param doneOn day of it; null if it is only asked for
   * @param material what proves it; "" for none
   * @param recordedAt when it was entered
   */
  public record Fact(
      String kind,
      String kindName,
      long id,
      @Nullable LocalDate doneOn,
      String material,
      Instant recordedAt) {}
}
