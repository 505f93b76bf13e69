package anlan.dashboard.cut;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The stamped cut (切面) that figures come from.
 *
 * @param number the cut's number
 * @param stamp when it was published
 * @param clock the business clock (业务时钟): the day up to which the sources are complete
 */
public record Cut(long number, Instant stamp, LocalDate clock) {}
