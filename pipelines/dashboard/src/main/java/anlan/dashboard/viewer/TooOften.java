package anlan.dashboard.viewer;

/** Somebody asks more often than he may. */
public final class TooOften extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long seconds;

  TooOften(long seconds) {
    this.seconds = seconds;
  }

  /** How long to wait before asking again. */
  public long seconds() {
    return seconds;
  }
}
