package anlan.lake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers every file that one attempt writes, to sync them, or to delete them if it fails. */
final class RecordedFiles implements FileIO {
  private static final Logger LOG = LoggerFactory.getLogger(RecordedFiles.class);

  private final FileIO io;
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  RecordedFiles(FileIO io) {
    this.io = io;
  }

  List<String> written() {
    return List.copyOf(written);
  }

  /** Deletes what was written, as far as that succeeds. */
  void discard() {
    deleteQuietly(io, written());
  }

  /** Deletes files; one that can't be deleted is logged and left to orphan removal. */
  static void deleteQuietly(FileIO io, Iterable<String> locations) {
    for (String location : locations) {
      try {
        io.deleteFile(location);
      } catch (RuntimeException e) {
        LOG.warn("cannot delete {}: it stays until orphan files are removed", location, e);
      }
    }
  }

  @Override
  public OutputFile newOutputFile(String location) {
    OutputFile file = io.newOutputFile(location);
    written.add(file.location());
    return file;
  }

  @Override
  public InputFile newInputFile(String location) {
    return io.newInputFile(location);
  }

  @Override
  public InputFile newInputFile(String location, long length) {
    return io.newInputFile(location, length);
  }

  @Override
  public void deleteFile(String location) {
    io.deleteFile(location);
    // Hadoop writes file:/a for file:///a, and Iceberg deletes under either name.
    written.remove(io.newInputFile(location).location());
  }

  @Override
  public Map<String, String> properties() {
    return io.properties();
  }
}
