package anlan.jobs.restore;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;

/**
 * One operator's state by key as a rebuild writes it, beside the checkpoints, where all parts of
 * the operator can read it: a mark before each key and its value, another behind the last.
 *
 * @param folder the rebuild's
 * @param name the state's
 */
public record StateFile(String folder, String name) {
  private static final int BUFFER_BYTES = 1 << 20;

  /** Takes a key and its value. */
  public interface Entry<K, V> {
    void take(K key, V value) throws IOException;
  }

  /** Writes all entries; returns when they are on the disk. */
  public <K, V> void write(TypeSerializer<K> keys, TypeSerializer<V> values, Map<K, V> entries)
      throws IOException {
    Path path = new Path(folder, name);
    try (FSDataOutputStream file = path.getFileSystem().create(path, WriteMode.OVERWRITE)) {
      BufferedOutputStream buffer = new BufferedOutputStream(file, BUFFER_BYTES);
      DataOutputViewStreamWrapper out = new DataOutputViewStreamWrapper(buffer);
      for (Map.Entry<K, V> entry : entries.entrySet()) {
        out.writeBoolean(true);
        keys.serialize(entry.getKey(), out);
        values.serialize(entry.getValue(), out);
      }
      out.writeBoolean(false);
      out.flush();
      file.sync();
    }
  }

  /** Shows every entry. */
  public <K, V> void read(TypeSerializer<K> keys, TypeSerializer<V> values, Entry<K, V> entries)
      throws IOException {
    Path path = new Path(folder, name);
    FileSystem files = path.getFileSystem();
    try (DataInputViewStreamWrapper in =
        new DataInputViewStreamWrapper(new BufferedInputStream(files.open(path), BUFFER_BYTES))) {
      while (in.readBoolean()) {
        entries.take(keys.deserialize(in), values.deserialize(in));
      }
    }
  }
}
