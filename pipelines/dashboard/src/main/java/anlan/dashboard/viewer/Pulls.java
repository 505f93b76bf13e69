package anlan.dashboard.viewer;

import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;

/** Keeps who pulled what (取数留痕) in {@code ops.pulls}, a row for each answer to a key. */
public final class Pulls {
  private final Trino trino;

  public Pulls(Trino trino) {
    this.trino = trino;
  }

  /**
   * Adds one.
   *
   * @param client whose key it was
   * @param path what was asked for
   * @param query its parameters; "" for none
   * @param status of the answer
   * @param etag of the answer; "" for none
   * @throws anlan.dashboard.trino.Unavailable if it cannot be kept
   */
  public void add(String client, String path, String query, int status, String etag) {
    trino.run(
        new Question.Builder()
            .line("insert into ops.pulls (pulled_at, client, path, query, status, etag)")
            .line("values (current_timestamp(6), ?, ?, ?, ?, ?)", client, path, query, status, etag)
            .build());
  }
}
