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
  @SuppressWarnings("NullAway") // Iceberg's rows hold nulls, its interface does not say so
  public <T> T get(int position, Class<T> type) {
    // a row that was kept while its table got more columns has no values for them
    return position < values.length ? type.cast(values[position]) : null;
  }

  @Override
  public <T> void set(int position, T value) {
    throw new UnsupportedOperationException("a row is only read");
  }
}
