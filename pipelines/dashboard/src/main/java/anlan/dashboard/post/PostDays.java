package anlan.dashboard.post;

import anlan.dashboard.coverage.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post as it stands, and its days up to the clock's, the newest first.
 *
 * @param cut the cut all of it comes from
 * @param post its number
 * @param asOf the clock's day
 * @param standing how it stands; null if it is gone or does not count
 * @param days working days, and others with a log
 * @param source where they come from
 */
public record PostDays(
    long cut,
    long post,
    LocalDate asOf,
    @Nullable Standing standing,
    List<Day> days,
    Source source) {
  /**
   * What the form 驻点情况统计表 says of it, and how it stands.
   *
   * @param subject number of the enterprise
   * @param name its name
   * @param address its address
   * @param area name of the division that the dispatching department is of
   * @param department name of the dispatching department
   * @param formName name of its form
   * @param person number that stands for the person
   * @param startsOn first day
   * @param endsOn last day
   * @param extendedUntil approved extension; null for none
   * @param state PLANNED, ACTIVE or ENDED
   * @param daysOver days over the term of rotation; null if it is not over
   * @param dispatchers departments with a post at the enterprise; null if it is not there
   */
  public record Standing(
      long subject,
      String name,
      String address,
      String area,
      String department,
      String formName,
      long person,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable LocalDate extendedUntil,
      String state,
      @Nullable Long daysOver,
      @Nullable Long dispatchers) {}

  /**
   * A day of the post.
   *
   * @param day the day
   * @param worked whether it is a working day
   * @param enteredOn when its first log was entered; null without a log
   * @param logDueOn last day to enter it; null if none is asked for
   * @param inTime whether it was in time; null if none is asked for or it still may be
   * @param works dangerous works reported; null without a log
   * @param attended of them supervised on the spot; null without a log
   * @param found hazards found; null without a log
   * @param rectified of them rectified since; null without a log
   * @param major of them major; null without a log
   */
  public record Day(
      LocalDate day,
      boolean worked,
      @Nullable LocalDate enteredOn,
      @Nullable LocalDate logDueOn,
      @Nullable Boolean inTime,
      @Nullable Long works,
      @Nullable Long attended,
      @Nullable Long found,
      @Nullable Long rectified,
      @Nullable Long major) {}
}
