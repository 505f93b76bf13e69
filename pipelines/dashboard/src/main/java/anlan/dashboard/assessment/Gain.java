package anlan.dashboard.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an item that lost points can still win back (可挽回) by the quarter's end, and what not.
 *
 * @param item its number, D2.1
 * @param name its name
 * @param way what there is to do; null if nothing helps any more
 * @param toMend how much of that is to be done, such as subjects to check; 0 if there is none
 * @param unit of what {@code toMend} is a number, such as 家; null without a way
 * @param gain points that come back once all of it is done, all else as it stands
 * @param barred points lost for good this quarter
 * @param why these are lost for good; null if all can be won back
 */
public record Gain(
    String item,
    String name,
    @Nullable String way,
    long toMend,
    @Nullable String unit,
    BigDecimal gain,
    BigDecimal barred,
    @Nullable String why) {}
