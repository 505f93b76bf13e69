package anlan.jobs.cut;

import anlan.jobs.edge.ContractsRead;
import anlan.lake.KeyBuckets;
import anlan.wire.CapturedTable;
import anlan.wire.Change;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which parallel writer owns a bucket of a keyed table: they take turns, each table starting with
 * another one, so that tables of one bucket are spread too.
 */
public final class BucketOwners implements Serializable {
  private final String contracts;
  private transient @Nullable Map<String, KeyBuckets> buckets;

  /** The buckets that contracts, a folder of them, speak of. */
  public BucketOwners(String contracts) {
    this.contracts = contracts;
  }

  /** The turn of a change's bucket, from which {@link #part} tells the owner. */
  public int turn(Change change) {
    return change.table().index() + buckets(change.table()).of(change.key());
  }

  /** The owner of a turn, among so many parallel parts. */
  public static int part(int turn, int parts) {
    return Math.floorMod(turn, parts);
  }

  /** The buckets of a table that a part owns. */
  static IntPredicate ownedBy(int part, int parts, CapturedTable table) {
    return bucket -> part(table.index() + bucket, parts) == part;
  }

  private KeyBuckets buckets(CapturedTable table) {
    Map<String, KeyBuckets> known = buckets;
    if (known == null) {
      known = new HashMap<>();
      buckets = known;
    }
    return known.computeIfAbsent(
        table.currentTable(),
        current -> new KeyBuckets(ContractsRead.of(contracts).table(current)));
  }
}
