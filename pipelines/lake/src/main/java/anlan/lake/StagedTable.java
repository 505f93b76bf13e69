package anlan.lake;

import anlan.lake.upkeep.Merge;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.LocationProviders;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.RewriteFiles;
import org.apache.iceberg.RowDelta;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotChanges;
import org.apache.iceberg.SnapshotParser;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.LocationProvider;
import org.apache.iceberg.relocated.com.google.common.util.concurrent.MoreExecutors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A table's next version, built without being visible: operations "commit" into memory, and only
 * the swap of the table's pointer in the catalogue publishes them.
 *
 * <p>Iceberg gives each snapshot the time of its own operation. {@link #write} replaces it by the
 * stamp of the cut, which is the last thing done before the swap, so that the stamp is as close to
 * the time of publishing as it can be. Manifests carry no time, so they may be written before.
 */
final class StagedTable implements TableOperations {
  private static final Logger LOG = LoggerFactory.getLogger(StagedTable.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VERSION = Pattern.compile("/(\\d+)-[^/]*$");

  private final String name;
  private final TableMetadata base;
  private final FileIO io;
  private TableMetadata current;

  StagedTable(String name, TableMetadata base, FileIO io) {
    this.name = name;
    this.base = base;
    this.io = io;
    this.current = base;
  }

  String name() {
    return name;
  }

  TableMetadata base() {
    return base;
  }

  Table table() {
    return new BaseTable(this, name, report -> {});
  }

  /** The files that a snapshot added and removed. */
  SnapshotChanges changes(Snapshot snapshot) {
    return SnapshotChanges.builderFor(table()).snapshot(snapshot).build();
  }

  /** Stages a snapshot that adds files; an empty list makes an empty snapshot. */
  void append(List<DataFile> files, Map<String, String> summary) {
    AppendFiles append = table().newAppend();
    files.forEach(append::appendFile);
    stage(append, summary);
  }

  /** Stages a snapshot of these files alone: every row that was is gone. */
  void replaceAll(List<DataFile> files, Map<String, String> summary) {
    OverwriteFiles overwrite =
        table().newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue());
    files.forEach(overwrite::addFile);
    stage(overwrite, summary);
  }

  /**
   * Stages what the owners of a keyed table did, in one snapshot.
   *
   * <p>Where {@link OwnHistory} has looked, Iceberg looks again: that the files named by vectors
   * are there, that what is removed was there, and that nobody added rows or deletes since.
   */
  void replace(TableChange change, OwnHistory history, Map<String, String> summary) {
    current =
        TableMetadata.buildFrom(current)
            .setBranchSnapshot(history.parent(), SnapshotRef.MAIN_BRANCH)
            .build();
    RowDelta delta = table().newRowDelta();
    change.added().forEach(delta::addRows);
    change.removed().forEach(delta::removeRows);
    change.vectors().forEach(delta::addDeletes);
    change.removedVectors().forEach(delta::removeDeletes);
    delta
        .validateFromSnapshot(history.own())
        .validateDataFilesExist(change.referenced())
        .validateDeletedFiles()
        .validateNoConflictingDataFiles()
        .validateNoConflictingDeleteFiles();
    stage(delta, summary);
  }

  /**
   * Stages a snapshot in which merged files take the place of others. It is left out, and false
   * returned, if the table is no longer what was merged; so a foreign change costs the merge, not
   * the cut.
   */
  boolean replace(List<Merge> merges, Map<String, String> summary) {
    Snapshot newest = current.currentSnapshot();
    if (newest == null || !newest.deleteManifests(io).isEmpty()) {
      return false;
    }
    RewriteFiles rewrite = table().newRewrite().validateFromSnapshot(newest.snapshotId());
    for (Merge merge : merges) {
      merge.replaced().forEach(rewrite::deleteFile);
      merge.merged().forEach(rewrite::addFile);
    }
    try {
      stage(rewrite, summary);
      return true;
    } catch (ValidationException e) {
      LOG.warn("{}: merged files are dropped, for others are gone", name, e);
      return false;
    }
  }

  /** Stages any snapshot-producing operation of {@link #table()}. */
  <T> void stage(SnapshotUpdate<T> operation, Map<String, String> summary) {
    summary.forEach(operation::set);
    // On its own pool Iceberg polls with sleeps of 10 ms; here the work is too small for a pool.
    operation.scanManifestsWith(MoreExecutors.newDirectExecutorService());
    operation.commit();
  }

  /** Stages a tag, which keeps one of the base's snapshots, and its files, for as long as it is. */
  void tag(String tag, long snapshot) {
    current =
        TableMetadata.buildFrom(current)
            .setRef(tag, SnapshotRef.tagBuilder(snapshot).build())
            .build();
  }

  /** Stages the removal of a tag. */
  void untag(String tag) {
    current = TableMetadata.buildFrom(current).removeRef(tag).build();
  }

  /** The snapshots staged so far, oldest first. */
  List<Snapshot> staged() {
    return current.snapshots().stream()
        .filter(snapshot -> base.snapshot(snapshot.snapshotId()) == null)
        .toList();
  }

  /**
   * Writes the metadata file of the next version and returns its content, which knows its location.
   *
   * @param stampMillis the timestamp that all staged snapshots get
   * @param expired snapshots of the base to forget
   */
  TableMetadata write(long stampMillis, Collection<Long> expired) {
    TableMetadata.Builder next = TableMetadata.buildFrom(base);
    for (Snapshot snapshot : staged()) {
      next.addSnapshot(stamped(snapshot, stampMillis));
      next.setBranchSnapshot(snapshot.snapshotId(), SnapshotRef.MAIN_BRANCH);
    }
    moveTags(next);
    next.removeSnapshots(new ArrayList<>(expired));
    return write(next.build());
  }

  private void moveTags(TableMetadata.Builder next) {
    base.refs().keySet().stream()
        .filter(tag -> !current.refs().containsKey(tag))
        .forEach(next::removeRef);
    current
        .refs()
        .forEach(
            (tag, ref) -> {
              if (ref.isTag()) {
                next.setRef(tag, ref);
              }
            });
  }

  /** Writes the metadata file of a next version that has no new snapshots. */
  TableMetadata write() {
    return write(current);
  }

  private TableMetadata write(TableMetadata metadata) {
    String location =
        metadataFileLocation(
            "%05d-%s.metadata.json".formatted(version(base) + 1, UUID.randomUUID()));
    TableMetadataParser.write(metadata, io.newOutputFile(location));
    return TableMetadata.buildFrom(metadata)
        .discardChanges()
        .withMetadataLocation(location)
        .build();
  }

  /** The number that Iceberg's convention puts at the start of a metadata file's name. */
  private static int version(TableMetadata metadata) {
    @Nullable String location = metadata.metadataFileLocation();
    Matcher number = VERSION.matcher(location == null ? "" : location);
    return number.find() ? Integer.parseInt(number.group(1)) : -1;
  }

  private static Snapshot stamped(Snapshot snapshot, long stampMillis) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(SnapshotParser.toJson(snapshot));
      return SnapshotParser.fromJson(json.put("timestamp-ms", stampMillis).toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Iceberg wrote a snapshot that is no JSON", e);
    }
  }

  @Override
  public TableMetadata current() {
    return current;
  }

  @Override
  public TableMetadata refresh() {
    return current;
  }

  @Override
  public void commit(TableMetadata expected, TableMetadata next) {
    if (expected != current) {
      throw new CommitFailedException("%s: staged from another version", name);
    }
    current = next;
  }

  @Override
  public FileIO io() {
    return io;
  }

  @Override
  public String metadataFileLocation(String fileName) {
    return current.location() + "/metadata/" + fileName;
  }

  @Override
  public LocationProvider locationProvider() {
    return LocationProviders.locationsFor(current.location(), current.properties());
  }
}
