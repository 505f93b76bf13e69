package anlan.lake;

import java.util.BitSet;
import java.util.function.LongConsumer;
import org.apache.iceberg.deletes.PositionDeleteIndex;

/** The rows of one data file that are deleted: a bit for each row. */
final class DeadRows implements PositionDeleteIndex {
  private final BitSet positions = new BitSet();
  private int count;

  @Override
  public void delete(long position) {
    if (!isDeleted(position)) {
      positions.set(Math.toIntExact(position));
      count++;
    }
  }

  @Override
  public void delete(long start, long end) {
    for (long position = start; position < end; position++) {
      delete(position);
    }
  }

  @Override
  public boolean isDeleted(long position) {
    return positions.get(Math.toIntExact(position));
  }

  @Override
  public boolean isEmpty() {
    return count == 0;
  }

  @Override
  public void forEach(LongConsumer consumer) {
    positions.stream().forEach(consumer::accept);
  }

  @Override
  public long cardinality() {
    return count;
  }
}
