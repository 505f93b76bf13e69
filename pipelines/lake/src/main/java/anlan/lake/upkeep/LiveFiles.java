package anlan.lake.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;

/** The data files that readers of a table's newest snapshot read. */
final class LiveFiles {
  private LiveFiles() {}

  /**
   * Reads them from the manifests, without statistics.
   *
   * @throws IllegalStateException if rows of them are deleted, which only a foreign writer does
   */
  static List<DataFile> of(String name, Table table) {
    Snapshot snapshot = table.currentSnapshot();
    if (snapshot == null) {
      return List.of();
    }
    if (!snapshot.deleteManifests(table.io()).isEmpty()) {
      throw new IllegalStateException(
          name + " has deleted rows, but only the job writes to it, and only adds: who did that?");
    }
    List<DataFile> files = new ArrayList<>();
    for (ManifestFile manifest : snapshot.dataManifests(table.io())) {
      try (ManifestReader<DataFile> reader =
          ManifestFiles.read(manifest, table.io(), table.specs())) {
        reader.forEach(file -> files.add(file.copyWithoutStats()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}
