package anlan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.Snapshot;
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
 * #SNAPSHOTS_MAX} beside the tagged ones; at every tenth it drops to {@value #SNAPSHOTS_KEPT} at
 * once, so that looking for unreachable files is paid for by ten commits. Tables take turns at it,
 * so that one cut in ten doesn't pay for all. A reader at a fixed time has {@value #SNAPSHOTS_KEPT}
 * snapshots to finish, which is as many cuts that change the table, or half of them if files are
 * merged with every cut; whoever needs longer tags.
 *
 * <p>The job's own history is linear: what an expired snapshot reaches and the oldest kept one
 * lacks is in none after it. So the manifest lists of the oldest, of the tagged and of those that
 * lie beside the line (of others, taken back: see {@link OwnHistory}) are read, not all. A file
 * that was merged away, has died or was replaced goes when none of these reaches it: exactly then.
 * A file of deletion vectors goes with the last one in it.
 */
final class Expiry {
  static final int SNAPSHOTS_MAX = 50;
  static final int SNAPSHOTS_KEPT = 40;

  private Expiry() {}

  /**
   * Snapshots to forget.
   *
   * @param before the version before
   * @param after the next one, with its tags
   * @param added how many snapshots it adds
   */
  static List<Long> due(TableMetadata before, TableMetadata after, int added) {
    Set<Long> tagged = tagged(after);
    List<Snapshot> own =
        before.snapshots().stream()
            .filter(snapshot -> !tagged.contains(snapshot.snapshotId()))
            .sorted(Comparator.comparingLong(Snapshot::sequenceNumber))
            .toList();
    int snapshots = own.size() + added;
    if (snapshots <= SNAPSHOTS_KEPT || snapshots <= SNAPSHOTS_MAX && !isTurn(after, added)) {
      return List.of();
    }
    return own.subList(0, snapshots - SNAPSHOTS_KEPT).stream().map(Snapshot::snapshotId).toList();
  }

  /** Whether these snapshots reach the table's own number among ten. */
  private static boolean isTurn(TableMetadata table, int added) {
    long turn = table.lastSequenceNumber() + table.location().hashCode();
    return Math.floorMod(turn, SNAPSHOTS_MAX - SNAPSHOTS_KEPT) < added;
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
      files.addAll(unreachable(io, expired, roots(after, line(before, after)), after));
    }
    return files;
  }

  private static Set<String> unreachable(
      FileIO io, List<Snapshot> expired, List<Snapshot> roots, TableMetadata after) {
    Map<String, ManifestFile> kept = new HashMap<>();
    roots.forEach(snapshot -> kept.putAll(manifests(io, snapshot)));
    Map<String, ManifestFile> dropped = new LinkedHashMap<>();
    Set<String> files = new LinkedHashSet<>();
    for (Snapshot snapshot : expired) {
      files.add(snapshot.manifestListLocation());
      dropped.putAll(manifests(io, snapshot));
    }
    dropped.keySet().removeAll(kept.keySet());
    files.addAll(dropped.keySet());
    files.addAll(unreachableContent(io, dropped.values(), kept.values(), after));
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

  /** Data and delete files that were merged away: alive in dropped manifests, in no kept one. */
  private static Set<String> unreachableContent(
      FileIO io,
      Collection<ManifestFile> dropped,
      Collection<ManifestFile> kept,
      TableMetadata table) {
    Set<String> files = new LinkedHashSet<>();
    dropped.forEach(manifest -> files.addAll(alive(io, manifest, table)));
    for (ManifestFile manifest : kept) {
      if (!files.isEmpty()) {
        files.removeAll(alive(io, manifest, table));
      }
    }
    return files;
  }

  private static Set<String> alive(FileIO io, ManifestFile manifest, TableMetadata table) {
    Set<String> files = new HashSet<>();
    try (CloseableIterable<? extends ContentFile<?>> alive =
        manifest.content() == ManifestContent.DATA
            ? ManifestFiles.read(manifest, io, table.specsById())
            : ManifestFiles.readDeleteManifest(manifest, io, table.specsById())) {
      alive.forEach(file -> files.add(file.location()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static Map<String, ManifestFile> manifests(FileIO io, Snapshot snapshot) {
    Map<String, ManifestFile> manifests = new LinkedHashMap<>();
    snapshot.allManifests(io).forEach(manifest -> manifests.put(manifest.path(), manifest));
    return manifests;
  }
}
