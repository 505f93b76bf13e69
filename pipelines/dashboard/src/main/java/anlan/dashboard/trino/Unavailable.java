package anlan.dashboard.trino;

/** No answer now, and why; the reader may try again. */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Reason {
    /** Trino cannot be reached, is starting or took too long. */
    DOWN,
    /** Trino answers but the views or their first cut are not there yet. */
    NOT_READY,
    /** Too many questions at once. */
    BUSY
  }

  private final Reason reason;

  public Unavailable(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Unavailable(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
