package anlan.jobs.restore;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A completed checkpoint on disk: {@code <checkpoints>/<job id>/chk-<id>} with a readable {@code
 * _metadata}. Ids go on counting when a run is restored, so the greatest id is the newest; the time
 * of the file decides only between equals.
 *
 * @param id its number, which is also the number of its cut
 * @param folder its address
 * @param modifiedMillis when it was completed
 */
public record Checkpoint(long id, String folder, long modifiedMillis) {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);
  private static final String PREFIX = "chk-";
  private static final String METADATA = "_metadata";

  /**
   * The newest completed checkpoint below a folder; empty if there is none. One whose metadata
   * can't be read was not completed and is passed over with a warning.
   */
  public static Optional<Checkpoint> newest(String checkpoints) throws IOException {
    Path root = new Path(checkpoints);
    FileSystem files = root.getFileSystem();
    return children(files, root)
        .flatMap(job -> children(files, job.getPath()))
        .filter(folder -> folder.getPath().getName().matches(PREFIX + "\\d+"))
        .flatMap(folder -> completed(files, folder.getPath()).stream())
        .max(Comparator.comparingLong(Checkpoint::id).thenComparing(Checkpoint::modifiedMillis));
  }

  /** What the checkpoint says of itself. */
  public CheckpointMetadata metadata() throws IOException {
    return metadata(new Path(folder));
  }

  private static CheckpointMetadata metadata(Path folder) throws IOException {
    Path metadata = new Path(folder, METADATA);
    try (DataInputStream in = new DataInputStream(metadata.getFileSystem().open(metadata))) {
      return Checkpoints.loadCheckpointMetadata(
          in, Checkpoint.class.getClassLoader(), folder.toString());
    }
  }

  private static Stream<FileStatus> children(FileSystem files, Path folder) {
    try {
      FileStatus[] found = files.exists(folder) ? files.listStatus(folder) : null;
      return found == null ? Stream.of() : Stream.of(found).filter(FileStatus::isDir);
    } catch (IOException e) {
      throw new IllegalStateException(
          "cannot list checkpoints in " + folder + ": check ANLAN_CHECKPOINTS", e);
    }
  }

  private static Optional<Checkpoint> completed(FileSystem files, Path folder) {
    Path metadata = new Path(folder, METADATA);
    long id = Long.parseLong(folder.getName().substring(PREFIX.length()));
    try {
      if (!files.exists(metadata)) {
        return Optional.empty();
      }
      CheckpointMetadata unused = metadata(folder);
      return Optional.of(
          new Checkpoint(
              id, folder.toString(), files.getFileStatus(metadata).getModificationTime()));
    } catch (IOException | RuntimeException e) {
      LOG.warn("checkpoint {} is not complete and is passed over: {}", folder, e.toString());
      return Optional.empty();
    }
  }
}
