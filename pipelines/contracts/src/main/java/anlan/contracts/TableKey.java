package anlan.contracts;

/**
 * What makes a table keyed: it holds each key once, with its last row.
 *
 * @param column the source's primary key
 * @param buckets into how many parts keys are hashed; each part has one writer, so it bounds how
 *     many can write, and it can't be changed once the table is there
 */
public record TableKey(String column, int buckets) {
  public TableKey {
    if (buckets < 1) {
      throw new IllegalArgumentException(
          "buckets is %d; one is the least, and enough for some million rows".formatted(buckets));
    }
  }
}
