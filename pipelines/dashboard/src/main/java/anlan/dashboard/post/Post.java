package anlan.dashboard.post;

import anlan.dashboard.coverage.Figure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post (驻点) in a month. Names and telephone numbers of persons never leave the source database.
 *
 * @param post its number
 * @param subject number of the enterprise
 * @param name name of the enterprise
 * @param address its address
 * @param area name of the division that the dispatching department is of
 * @param department name of the dispatching department
 * @param form REGULAR, STATIONED or MOBILE
 * @param formName its name
 * @param person number that stands for the person
 * @param startsOn first day
 * @param endsOn last day, planned or past
 * @param extendedUntil approved extension; null for none
 * @param there whether it stands on the day that is looked at
 * @param workdays working days of it in the month, up to that day
 * @param loggedWorkdays of them, with a log
 * @param loggedDays all days with a log
 * @param wanted working days with a log that meet the standard; null if nothing is due
 * @param met whether the standard is met; null if nothing is due
 * @param logs entered in time, of those due
 * @param works supervised on the spot, of those reported
 * @param daysOver days over the term of rotation; null if it is not over
 * @param others names of other departments with a post there on that day
 */
public record Post(
    long post,
    long subject,
    String name,
    String address,
    String area,
    String department,
    String form,
    String formName,
    long person,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable LocalDate extendedUntil,
    boolean there,
    long workdays,
    long loggedWorkdays,
    long loggedDays,
    @Nullable Long wanted,
    @Nullable Boolean met,
    Figure logs,
    Figure works,
    @Nullable Long daysOver,
    List<String> others) {}
