package anlan.lake.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * What an operator asks of the lake's only writer (运维请求).
 *
 * @param id its number
 * @param kind what is asked: {@link #MERGE} or {@link #REBUILD}
 * @param table the table it is about, such as {@code indicators.journal}; null for all
 * @param askedAtMicros when, in microseconds since 1970-01-01T00:00Z
 * @param askedBy the database user who asked
 */
public record Request(
    long id, String kind, @Nullable String table, long askedAtMicros, String askedBy) {
  /** Merge all small files now, whatever their tiers. */
  public static final String MERGE = "MERGE";

  /** Recompute all indicators from the history; served when the job starts. */
  public static final String REBUILD = "REBUILD";
}
