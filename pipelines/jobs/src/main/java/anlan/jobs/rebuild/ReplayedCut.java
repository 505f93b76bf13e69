package anlan.jobs.rebuild;

import java.util.Map;

/**
 * A published cut, as far as a replay asks.
 *
 * @param number its number
 * @param offsets how far each source's log is in it
 * @param clocks the day of each source's clock, in days since 1970-01-01
 */
public record ReplayedCut(long number, Map<String, Long> offsets, Map<String, Integer> clocks) {}
