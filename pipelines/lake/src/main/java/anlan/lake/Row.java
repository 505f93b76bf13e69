package anlan.lake;

import org.apache.iceberg.StructLike;

/** Lends the values of one row after another to Iceberg, without copying them. */
final class Row implements StructLike {
  private Object[] values = {};

  Row of(Object[] row) {
    values = row;
    return this;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public <T> T get(int position, Class<T> type) {
    return type.cast(values[position]);
  }

  @Override
  public <T> void set(int position, T value) {
    throw new UnsupportedOperationException("a row is only read");
  }
}
