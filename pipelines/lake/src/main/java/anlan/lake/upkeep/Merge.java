package anlan.lake.upkeep;

import java.util.List;
import org.apache.iceberg.DataFile;

/**
 * Files that hold the rows of others, written and waiting to take their place.
 *
 * @param table schema and table
 * @param replaced files of the published table
 * @param merged files that no snapshot holds yet, with the same rows, or with {@link OldCuts}
 *     summed; none if they cancel out
 */
public record Merge(String table, List<DataFile> replaced, List<DataFile> merged) {
  /** Copies the lists. */
  public Merge {
    replaced = List.copyOf(replaced);
    merged = List.copyOf(merged);
  }
}
