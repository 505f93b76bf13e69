package anlan.dashboard.title;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A title that was awarded (称号).
 *
 * @param title its number
 * @param subject number of its holder
 * @param name name of its holder
 * @param levelName name of the level that awards it
 * @param fieldName name of its field
 * @param district name of the holder's district
 * @param town name of the holder's town
 * @param department name of the holder's department
 * @param awardedOn day of the award
 * @param state how it stands
 * @param cancelledOn day from which it is cancelled; null if it is not
 * @param cancelReason why, in words; null if it is not
 * @param accident number of the accident that speaks against it; null for none
 * @param hazard number of the major hazard that does; null for none
 * @param cancelDueOn last day to cancel it; null if nothing speaks against it
 * @param daysOverdue days since then; null if it is not to be cancelled
 */
public record Title(
    long title,
    long subject,
    String name,
    String levelName,
    String fieldName,
    String district,
    String town,
    String department,
    LocalDate awardedOn,
    State state,
    @Nullable LocalDate cancelledOn,
    @Nullable String cancelReason,
    @Nullable Long accident,
    @Nullable Long hazard,
    @Nullable LocalDate cancelDueOn,
    @Nullable Long daysOverdue) {
  /** How a title stands on the clock's day. */
  public enum State {
    /** 有效. */
    STANDING,
    /** 有效 while something speaks against it, and the days to cancel it are not over. */
    CANCEL_DUE,
    /** 应取消未取消. */
    TO_CANCEL,
    /** 已取消. */
    CANCELLED,
    /** 不计: its holder does not operate. */
    SUSPENDED
  }
}
