package anlan.dashboard.trino;

/** Who asks may not read what was asked for; the message is Trino's. */
public final class Denied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Denied(String message, Throwable cause) {
    super(message, cause);
  }
}
