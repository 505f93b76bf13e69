package anlan.lake;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local files, without checksum files beside them and without permissions of their own:
 * Hadoop starts a {@code chmod} for each file that is made, of which a cut has some sixty.
 */
public final class PlainFileSystem extends RawLocalFileSystem {
  /** Leaves the file as the process's umask made it. */
  @Override
  public void setPermission(Path file, FsPermission permission) {}
}
