package anlan.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;

/**
 * What a cut does to one table.
 *
 * @param added new data files
 * @param removed data files that hold no live row any more, or whose live rows are in added ones
 * @param vectors new deletion vectors, at most one a data file
 * @param removedVectors those they replace, and those of removed data files
 */
record TableChange(
    List<DataFile> added,
    List<DataFile> removed,
    List<DeleteFile> vectors,
    List<DeleteFile> removedVectors) {

  TableChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    vectors = List.copyOf(vectors);
    removedVectors = List.copyOf(removedVectors);
  }

  /** New data files and nothing else. */
  static TableChange append(List<DataFile> files) {
    return new TableChange(files, List.of(), List.of(), List.of());
  }

  boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && vectors.isEmpty() && removedVectors.isEmpty();
  }

  /** Two writers' changes of the same cut; they own different files. */
  TableChange and(TableChange other) {
    return new TableChange(
        both(added, other.added),
        both(removed, other.removed),
        both(vectors, other.vectors),
        both(removedVectors, other.removedVectors));
  }

  /** Data files that must be in the table for the vectors to mean anything. */
  Set<String> referenced() {
    Set<String> referenced =
        vectors.stream().map(DeleteFile::referencedDataFile).collect(Collectors.toSet());
    added.forEach(file -> referenced.remove(file.location()));
    return referenced;
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
