package anlan.jobs.cut;

import anlan.wire.Rejection;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Rejections as rows of {@code ops.rejected}. */
public final class RejectedRow {
  /** The table. */
  public static final String TABLE = "ops.rejected";

  private RejectedRow() {}

  /** The row of a rejection, in contract column order. */
  public static @Nullable Object[] of(Rejection rejection) {
    byte[] bytes = rejection.bytes();
    return new @Nullable Object[] {
      rejection.reason().name(),
      rejection.detail(),
      rejection.source(),
      rejection.table(),
      rejection.topic(),
      rejection.partition(),
      rejection.offset(),
      rejection.messageAtMicros(),
      bytes == null ? null : ByteBuffer.wrap(bytes)
    };
  }
}
