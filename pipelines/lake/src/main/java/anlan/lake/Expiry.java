package anlan.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataOperations;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadata.MetadataLogEntry;
import org.apache.iceberg.io.FileIO;

/**
 * What a table forgets, in the same commit that adds to it.
 *
 * <p>Each snapshot costs 0.9 KB of every later metadata file, so a table keeps at most {@value
 * #SNAPSHOTS_MAX} beside the tagged ones; past that it drops to {@value #SNAPSHOTS_KEPT} at once,
 * so that looking for unreachable files is paid for by ten commits. A reader at a fixed time has
 * {@value #SNAPSHOTS_KEPT} cuts that change the table to finish; whoever needs longer tags.
 *
 * <p>History is linear, as only the job writes: a manifest that the oldest kept snapshot lacks is
 * in none after it. So two kinds of manifest lists are read, not all.
 */
final class Expiry {
  static final int SNAPSHOTS_MAX = 50;
  static final int SNAPSHOTS_KEPT = 40;

  private Expiry() {}

  /** Snapshots to forget when so many are added. */
  static List<Long> due(TableMetadata table, int added) {
    Set<Long> tagged = tagged(table);
    List<Snapshot> own =
        table.snapshots().stream()
            .filter(snapshot -> !tagged.contains(snapshot.snapshotId()))
            .sorted(Comparator.comparingLong(Snapshot::sequenceNumber))
            .toList();
    if (own.size() + added <= SNAPSHOTS_MAX) {
      return List.of();
    }
    return own.subList(0, own.size() + added - SNAPSHOTS_KEPT).stream()
        .map(Snapshot::snapshotId)
        .toList();
  }

  private static Set<Long> tagged(TableMetadata table) {
    return table.refs().values().stream()
        .filter(SnapshotRef::isTag)
        .map(SnapshotRef::snapshotId)
        .collect(Collectors.toSet());
  }

  /** Files that the version before reaches and the one after does not. */
  static Set<String> unreachable(FileIO io, TableMetadata before, TableMetadata after) {
    Set<String> files = new LinkedHashSet<>();
    before.previousFiles().stream().map(MetadataLogEntry::file).forEach(files::add);
    after.previousFiles().stream().map(MetadataLogEntry::file).forEach(files::remove);
    List<Snapshot> expired =
        before.snapshots().stream()
            .filter(snapshot -> after.snapshot(snapshot.snapshotId()) == null)
            .toList();
    if (!expired.isEmpty()) {
      files.addAll(unreachableManifests(io, expired, after));
      if (tagged(after).isEmpty()) {
        files.addAll(replacedDataFiles(io, expired));
      }
    }
    return files;
  }

  private static Set<String> unreachableManifests(
      FileIO io, List<Snapshot> expired, TableMetadata after) {
    Set<Long> tagged = tagged(after);
    List<Snapshot> roots = new ArrayList<>();
    after.snapshots().stream()
        .filter(snapshot -> !tagged.contains(snapshot.snapshotId()))
        .min(Comparator.comparingLong(Snapshot::sequenceNumber))
        .ifPresent(roots::add);
    tagged.forEach(id -> roots.add(after.snapshot(id)));
    Set<String> kept = new HashSet<>();
    roots.forEach(snapshot -> kept.addAll(manifests(io, snapshot)));
    Set<String> unreachable = new LinkedHashSet<>();
    for (Snapshot snapshot : expired) {
      unreachable.add(snapshot.manifestListLocation());
      unreachable.addAll(manifests(io, snapshot));
    }
    unreachable.removeAll(kept);
    return unreachable;
  }

  private static List<String> manifests(FileIO io, Snapshot snapshot) {
    return snapshot.allManifests(io).stream().map(ManifestFile::path).toList();
  }

  /** Small files that maintenance merged: nothing before the merge is left that could need them. */
  private static List<String> replacedDataFiles(FileIO io, List<Snapshot> expired) {
    List<String> files = new ArrayList<>();
    for (Snapshot snapshot : expired) {
      if (DataOperations.REPLACE.equals(snapshot.operation())) {
        for (DataFile file : snapshot.removedDataFiles(io)) {
          files.add(file.location());
        }
      }
    }
    return files;
  }
}
