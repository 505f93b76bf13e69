package anlan.dashboard.server;

/** What was asked for is not there; the message says what is. */
final class NotThere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotThere(String message) {
    super(message);
  }
}
