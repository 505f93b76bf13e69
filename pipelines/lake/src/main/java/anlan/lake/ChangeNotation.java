package anlan.lake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.ContentFileParser;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.PartitionSpec;

/**
 * A table's change as bytes that a checkpoint can hold: four lists of files, each file in the JSON
 * of Iceberg's REST protocol.
 */
final class ChangeNotation {
  private static final String ADDED = "added";
  private static final String REMOVED = "removed";
  private static final String VECTORS = "vectors";
  private static final String REMOVED_VECTORS = "removed-vectors";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ChangeNotation() {}

  static byte[] write(TableChange change, PartitionSpec spec) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      write(json, ADDED, change.added(), spec);
      write(json, REMOVED, change.removed(), spec);
      write(json, VECTORS, change.vectors(), spec);
      write(json, REMOVED_VECTORS, change.removedVectors(), spec);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(
      JsonGenerator json, String name, List<? extends ContentFile<?>> files, PartitionSpec spec)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (ContentFile<?> file : files) {
      ContentFileParser.toJson(file, spec, json);
    }
    json.writeEndArray();
  }

  static TableChange read(WrittenFiles written, PartitionSpec spec) {
    try {
      JsonNode change = JSON.readTree(written.dataFiles());
      if (!change.isObject()) {
        throw new IllegalStateException(
            ("files of %s were written by an older version of the job; let that version publish"
                    + " them first")
                .formatted(written.table()));
      }
      return new TableChange(
          read(change, ADDED, DataFile.class, spec),
          read(change, REMOVED, DataFile.class, spec),
          read(change, VECTORS, DeleteFile.class, spec),
          read(change, REMOVED_VECTORS, DeleteFile.class, spec));
    } catch (IOException e) {
      throw new UncheckedIOException("files of " + written.table() + " are unreadable", e);
    }
  }

  private static <T> List<T> read(JsonNode change, String name, Class<T> type, PartitionSpec spec) {
    List<T> files = new ArrayList<>();
    for (JsonNode file : change.path(name)) {
      files.add(type.cast(ContentFileParser.fromJson(file, spec)));
    }
    return files;
  }
}
