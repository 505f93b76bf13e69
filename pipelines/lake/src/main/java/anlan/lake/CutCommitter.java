package anlan.lake;

import java.util.List;

/** Publishes cuts. */
public final class CutCommitter implements AutoCloseable {
  CutCommitter() {}

  /** Whether a cut of this job is published. */
  public boolean isCommitted(long cut) {
    throw new UnsupportedOperationException();
  }

  /** Publishes a cut: all its tables at one instant, or none. Repeating it changes nothing. */
  public CommittedCut commit(long cut, List<SourceMark> marks, List<WrittenFiles> files) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
