package anlan.lake;

import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;
import org.jspecify.annotations.Nullable;

/** A data file of a keyed table as its owner knows it. */
final class LiveFile {
  private final int ordinal;
  private final int bucket;
  private final DataFile file;
  private final DeadRows dead;
  private @Nullable DeleteFile vector;
  private boolean flushed;
  private boolean stale;

  private LiveFile(int ordinal, int bucket, DataFile file, DeadRows dead) {
    this.ordinal = ordinal;
    this.bucket = bucket;
    this.file = file;
    this.dead = dead;
  }

  /** A file that was just written: all its rows live. */
  static LiveFile written(int ordinal, int bucket, DataFile file) {
    return new LiveFile(ordinal, bucket, file, new DeadRows());
  }

  /** A file of a snapshot, with its vector if it has one, and the rows that says are dead. */
  static LiveFile committed(
      int ordinal, int bucket, DataFile file, @Nullable DeleteFile vector, DeadRows dead) {
    LiveFile live = new LiveFile(ordinal, bucket, file, dead);
    live.flushed(vector);
    return live;
  }

  /** Where a row of a file is, as one long. */
  static long place(int ordinal, long position) {
    return (long) ordinal << Integer.SIZE | position;
  }

  static int ordinal(long place) {
    return (int) (place >>> Integer.SIZE);
  }

  static long position(long place) {
    return place & 0xffff_ffffL;
  }

  int ordinal() {
    return ordinal;
  }

  int bucket() {
    return bucket;
  }

  DataFile file() {
    return file;
  }

  DeadRows dead() {
    return dead;
  }

  /** The vector that the table has, or will have once all flushes are committed. */
  @Nullable DeleteFile vector() {
    return vector;
  }

  /** Whether the table has the file, or will have it once all flushes are committed. */
  boolean isFlushed() {
    return flushed;
  }

  /** Whether rows died since the last flush. */
  boolean isStale() {
    return stale;
  }

  void kill(long position) {
    dead.delete(position);
    stale = true;
  }

  /** Notes that a flush contains the file and its dead rows. */
  void flushed(@Nullable DeleteFile newVector) {
    vector = newVector;
    flushed = true;
    stale = false;
  }

  long live() {
    return file.recordCount() - dead.cardinality();
  }

  /** About how many bytes its live rows take. */
  long liveBytes() {
    return file.fileSizeInBytes() * live() / file.recordCount();
  }
}
