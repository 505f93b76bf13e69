package anlan.lake;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.io.FileIO;

/** The current metadata of every table; a file is read only if the pointer has moved. */
final class TableVersions {
  private final FileIO io;
  private SortedMap<String, TableMetadata> known = new TreeMap<>();

  TableVersions(FileIO io) {
    this.io = io;
  }

  /** The versions that the pointers point at. */
  SortedMap<String, TableMetadata> at(Map<String, String> pointers) {
    SortedMap<String, TableMetadata> versions = new TreeMap<>();
    pointers.forEach(
        (table, location) -> {
          TableMetadata last = known.get(table);
          versions.put(
              table,
              last != null && location.equals(last.metadataFileLocation())
                  ? last
                  : TableMetadataParser.read(io, location));
        });
    known = versions;
    return new TreeMap<>(versions);
  }

  /** Notes the versions that were just published. */
  void moved(Map<String, TableMetadata> versions) {
    known.putAll(versions);
  }
}
