package anlan.city.database;

/** A source database cannot be used as asked; the message says which one and what to do. */
public final class SourceException extends RuntimeException {
  public SourceException(String message) {
    super(message);
  }

  public SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
