package anlan.lake;

import anlan.contracts.TableContract;
import anlan.contracts.TableKey;
import org.apache.iceberg.transforms.Transforms;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.util.SerializableFunction;

/** The buckets of a keyed table: Iceberg's own transform, so that a bucket is a partition. */
public final class KeyBuckets {
  private final int count;
  private final SerializableFunction<Object, Integer> bucket;

  /**
   * The buckets of a table.
   *
   * @throws IllegalArgumentException if its contract has no key, or one of a type that no key has
   */
  public KeyBuckets(TableContract contract) {
    TableKey key =
        contract
            .key()
            .orElseThrow(
                () -> new IllegalArgumentException(contract.name() + " has no key to bucket by"));
    count = key.buckets();
    Type type =
        switch (contract.columns().get(contract.position(key.column())).type().kind()) {
          case INT -> Types.IntegerType.get();
          case LONG -> Types.LongType.get();
          case STRING -> Types.StringType.get();
          case BOOLEAN, DATE, TIMESTAMPTZ, DECIMAL, BINARY, MAP_OF_DATE, MAP_OF_INT, MAP_OF_LONG ->
              throw new IllegalArgumentException(
                  "%s: the key %s is neither a whole number nor a text"
                      .formatted(contract.name(), key.column()));
        };
    bucket = Transforms.<Object>bucket(count).bind(type);
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** The bucket of a key, from 0. */
  public int of(Object key) {
    return bucket.apply(key);
  }
}
