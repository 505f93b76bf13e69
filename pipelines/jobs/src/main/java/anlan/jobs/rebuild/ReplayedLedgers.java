package anlan.jobs.rebuild;

import anlan.core.ledger.Timeline;
import anlan.jobs.restore.Rebuilt;
import anlan.wire.CapturedTable;
import anlan.wire.Change;
import java.io.IOException;
import java.util.List;

/**
 * All ledgers of one kind while history is replayed: what an operator of the topology keeps by key,
 * in one map.
 */
public interface ReplayedLedgers {
  /** The tables whose changes it asks for. */
  List<CapturedTable> tables();

  /** Takes a change of one of them. */
  void apply(Change change);

  /** What was posted since the last call. */
  Timeline take();

  /** How many changes could not be counted. */
  long uncounted();

  /** Writes what the operator goes on from. */
  void write(Rebuilt rebuilt) throws IOException;
}
