package anlan.lake;

/** The lake belongs to another job, or to a newer process of the same job. */
public final class LakeTaken extends IllegalStateException {
  LakeTaken(String job, String writer, String address) {
    super(
        ("job '%s' may not write to this lake: it belongs to %s. If that one is stopped for good,"
                + " delete its row from anlan_writer in %s")
            .formatted(job, writer, address));
  }

  LakeTaken(String job, long token, String writer) {
    super(
        "process %d of job '%s' may no longer write: the lake was taken over by %s; stop this one"
            .formatted(token, job, writer));
  }
}
