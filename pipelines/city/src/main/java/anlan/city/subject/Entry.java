package anlan.city.subject;

import org.jspecify.annotations.Nullable;

/**
 * A row as it is first written, and what is done to it later.
 *
 * @param row the first form
 * @param mendedOn the day of the later change; {@link #NEVER} if there is none
 * @param mended the row after it; null if the row is deleted then, or never changed
 */
public record Entry<R>(R row, int mendedOn, @Nullable R mended) {
  public static final int NEVER = Integer.MAX_VALUE;

  /** Written once and for good. */
  public static <R> Entry<R> lasting(R row) {
    return new Entry<>(row, NEVER, null);
  }

  public static <R> Entry<R> amended(R row, int day, R amended) {
    return new Entry<>(row, day, amended);
  }

  public static <R> Entry<R> deleted(R row, int day) {
    return new Entry<>(row, day, null);
  }

  public boolean isDeleted() {
    return mendedOn != NEVER && mended == null;
  }

  /** What is true in the end; for a deleted row, nothing. */
  public @Nullable R truth() {
    return mendedOn == NEVER ? row : mended;
  }
}
