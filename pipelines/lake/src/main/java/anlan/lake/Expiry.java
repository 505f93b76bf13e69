package anlan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.DataOperations;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotChanges;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadata.MetadataLogEntry;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileIO;
import org.jspecify.annotations.Nullable;

/**
 * What a table forgets, in the same commit that adds to it.
 *
 * <p>Each snapshot costs 0.9 KB of every later metadata file, so a table keeps at most {@value
 * #SNAPSHOTS_MAX} beside the tagged ones; past that it drops to {@value #SNAPSHOTS_KEPT} at once,
 * so that looking for unreachable files is paid for by ten commits. A reader at a fixed time has
 * {@value #SNAPSHOTS_KEPT} cuts that change the table to finish; whoever needs longer tags.
 *
 * <p>The job's own history is linear: a manifest that the oldest kept snapshot lacks is in none
 * after it. So two kinds of manifest lists are read, not all. Snapshots of others that the job has
 * taken back (see {@link OwnHistory}) lie beside that line: while one is kept, or a tag, only
 * manifests are deleted, and data files that nobody needs are left to orphan removal.
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
    List<Snapshot> expired = new ArrayList<>(before.snapshots());
    expired.removeIf(snapshot -> after.snapshot(snapshot.snapshotId()) != null);
    if (!expired.isEmpty()) {
      Set<Long> line = line(before, after);
      List<Snapshot> roots = roots(after, line);
      files.addAll(unreachableManifests(io, expired, roots));
      if (roots.size() == 1) {
        expired.removeIf(snapshot -> !line.contains(snapshot.snapshotId()));
        files.addAll(unreachableContent(io, before, expired, roots.get(0)));
      }
    }
    return files;
  }

  /** The current snapshot and those it came from, kept or expired. */
  private static Set<Long> line(TableMetadata before, TableMetadata after) {
    Set<Long> line = new HashSet<>();
    @Nullable Snapshot snapshot = after.currentSnapshot();
    while (snapshot != null && line.add(snapshot.snapshotId())) {
      @Nullable Long parent = snapshot.parentId();
      snapshot = parent == null ? null : before.snapshot(parent);
    }
    return line;
  }

  /** The oldest kept snapshot of the line, the tagged ones, and any that lie beside the line. */
  private static List<Snapshot> roots(TableMetadata after, Set<Long> line) {
    Set<Long> tagged = tagged(after);
    List<Snapshot> roots = new ArrayList<>();
    after.snapshots().stream()
        .filter(snapshot -> line.contains(snapshot.snapshotId()))
        .filter(snapshot -> !tagged.contains(snapshot.snapshotId()))
        .min(Comparator.comparingLong(Snapshot::sequenceNumber))
        .ifPresent(roots::add);
    after.snapshots().stream()
        .filter(
            snapshot ->
                tagged.contains(snapshot.snapshotId()) || !line.contains(snapshot.snapshotId()))
        .forEach(roots::add);
    return roots;
  }

  private static Set<String> unreachableManifests(
      FileIO io, List<Snapshot> expired, List<Snapshot> roots) {
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

  /**
   * Data files that were merged or have died, and deletion vectors that were replaced: nothing
   * before is left that could need them. A file of vectors goes when the last one in it does.
   */
  private static Set<String> unreachableContent(
      FileIO io, TableMetadata before, List<Snapshot> expired, Snapshot oldestKept) {
    StagedTable table = new StagedTable("expiring", before, io);
    Set<String> files = new LinkedHashSet<>();
    Set<String> vectors = new LinkedHashSet<>();
    for (Snapshot snapshot : expired) {
      if (!DataOperations.APPEND.equals(snapshot.operation())) {
        SnapshotChanges changes = table.changes(snapshot);
        changes.removedDataFiles().forEach(file -> files.add(file.location()));
        changes.removedDeleteFiles().forEach(vector -> vectors.add(vector.location()));
      }
    }
    if (!vectors.isEmpty()) {
      vectors.removeAll(vectors(io, oldestKept, before));
    }
    files.addAll(vectors);
    return files;
  }

  private static Set<String> vectors(FileIO io, Snapshot snapshot, TableMetadata table) {
    Set<String> vectors = new HashSet<>();
    for (ManifestFile manifest : snapshot.deleteManifests(io)) {
      try (CloseableIterable<DeleteFile> files =
          ManifestFiles.readDeleteManifest(manifest, io, table.specsById())) {
        files.forEach(vector -> vectors.add(vector.location()));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + manifest.path(), e);
      }
    }
    return vectors;
  }
}
