package anlan.lake.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * What an operator asks of the lake's only writer (运维请求).
 *
 * @param id its number
 * @param kind what is asked: {@link #MERGE}, {@link #REBUILD}, {@link #NAME} or {@link #FORGET}
 * @param table the table it is about, such as {@code indicators.journal}; null for all
 * @param cutName the name to give or take away; null for other kinds
 * @param namedCut the cut to name; null for the newest
 * @param askedAtMicros when, in microseconds since 1970-01-01T00:00Z
 * @param askedBy the database user who asked
 */
public record Request(
    long id,
    String kind,
    @Nullable String table,
    @Nullable String cutName,
    @Nullable Long namedCut,
    long askedAtMicros,
    String askedBy) {
  /** Merge all small files now, whatever their tiers. */
  public static final String MERGE = "MERGE";

  /** Recompute all indicators from the history; served when the job starts. */
  public static final String REBUILD = "REBUILD";

  /** Keep a cut readable under a name for as long as it has it. */
  public static final String NAME = "NAME";

  /** Take a name away; its cut is forgotten like any other. */
  public static final String FORGET = "FORGET";

  /** The request with the cut that it named. */
  public Request naming(long cut) {
    return new Request(id, kind, table, cutName, cut, askedAtMicros, askedBy);
  }

  /** Whether it is about the name of a cut. */
  public boolean isAboutName() {
    return kind.equals(NAME) || kind.equals(FORGET);
  }
}
