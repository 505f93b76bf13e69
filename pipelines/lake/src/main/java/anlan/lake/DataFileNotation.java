package anlan.lake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.ContentFileParser;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionSpec;

/** Data files as bytes that a checkpoint can hold, in the JSON of Iceberg's REST protocol. */
final class DataFileNotation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DataFileNotation() {}

  static byte[] write(List<DataFile> files, PartitionSpec spec) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartArray();
      for (DataFile file : files) {
        ContentFileParser.toJson(file, spec, json);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<DataFile> read(WrittenFiles written, PartitionSpec spec) {
    List<DataFile> files = new ArrayList<>();
    try {
      for (JsonNode file : JSON.readTree(written.dataFiles())) {
        files.add((DataFile) ContentFileParser.fromJson(file, spec));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("data files of " + written.table() + " are unreadable", e);
    }
    return files;
  }
}
