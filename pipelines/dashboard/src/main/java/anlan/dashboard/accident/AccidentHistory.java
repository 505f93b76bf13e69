package anlan.dashboard.accident;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.hazard.HazardHistory.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accident as it stands, and every change of it and of its victims, newest first.
 *
 * @param cut the cut all of it comes from
 * @param accident its number
 * @param asOf the clock's day
 * @param standing how it stands; null if it has not happened by then or is gone
 * @param changes one per change of a row
 * @param source where they come from
 */
public record AccidentHistory(
    long cut,
    long accident,
    LocalDate asOf,
    @Nullable Accident standing,
    List<Change> changes,
    Source source) {}
