package anlan.lake.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what killed attempts left in a table's folder: files that no kept snapshot reaches.
 *
 * <p>A file that a checkpoint holds for a cut to come is not reached either. It is spared twice: a
 * file is only looked at once it is older than {@link #SAFE_AGE}, and it is only deleted if it is
 * still unreached at the next look, an hour later. The second look is for a job that comes back
 * after days: it publishes its old pending cuts one right after the other, and the first look may
 * fall between two of them.
 */
final class Leftovers {
  static final Duration SAFE_AGE = Duration.ofHours(24);
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private final SupportsPrefixOperations io;
  private final Map<String, Set<String>> suspects = new HashMap<>();

  Leftovers(SupportsPrefixOperations io) {
    this.io = io;
  }

  /**
   * Looks through a table's folder, and deletes what the look before found unreached too.
   *
   * @return how many files were deleted
   */
  int remove(String name, Table table, Instant now) {
    Set<String> unreached = unreached(table, now.minus(SAFE_AGE).toEpochMilli());
    Set<String> doomed = new HashSet<>(unreached);
    doomed.retainAll(suspects.getOrDefault(name, Set.of()));
    doomed.forEach(io::deleteFile);
    if (!doomed.isEmpty()) {
      LOG.info("{}: removed {} files that belonged to no cut", name, doomed.size());
    }
    unreached.removeAll(doomed);
    suspects.put(name, unreached);
    return doomed.size();
  }

  private Set<String> unreached(Table table, long beforeMillis) {
    Set<String> reached = new HashSet<>();
    reached(table).forEach(location -> reached.add(path(location)));
    Set<String> unreached = new HashSet<>();
    int met = 0;
    for (FileInfo file : io.listPrefix(table.location())) {
      if (reached.contains(path(file.location()))) {
        met++;
      } else if (file.createdAtMillis() < beforeMillis) {
        unreached.add(file.location());
      }
    }
    if (met == 0) {
      throw new IllegalStateException(
          "none of the files of the table at %s was found there: nothing is removed"
              .formatted(table.location()));
    }
    return unreached;
  }

  private static List<String> reached(Table table) {
    List<String> files = new ArrayList<>();
    files.addAll(ReachableFileUtil.metadataFileLocations(table, false));
    files.addAll(ReachableFileUtil.manifestListLocations(table));
    files.addAll(ReachableFileUtil.statisticsFilesLocations(table));
    Set<String> seen = new HashSet<>();
    for (Snapshot snapshot : table.snapshots()) {
      for (ManifestFile manifest : snapshot.allManifests(table.io())) {
        if (seen.add(manifest.path())) {
          files.add(manifest.path());
          files.addAll(entries(table, manifest));
        }
      }
    }
    return files;
  }

  private static List<String> entries(Table table, ManifestFile manifest) {
    List<String> files = new ArrayList<>();
    try (CloseableIterable<? extends org.apache.iceberg.ContentFile<?>> entries =
        manifest.content() == ManifestContent.DATA
            ? ManifestFiles.read(manifest, table.io(), table.specs())
            : ManifestFiles.readDeleteManifest(manifest, table.io(), table.specs())) {
      entries.forEach(file -> files.add(file.location()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** A location without its scheme: Hadoop lists file:/a for file:///a. */
  private static String path(String location) {
    return location.replaceFirst("^[a-z0-9]+:/+", "/");
  }
}
