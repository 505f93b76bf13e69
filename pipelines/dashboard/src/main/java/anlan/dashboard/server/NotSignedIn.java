package anlan.dashboard.server;

/** Who asks is nobody we know. */
final class NotSignedIn extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
