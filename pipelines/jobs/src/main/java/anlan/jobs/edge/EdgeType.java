package anlan.jobs.edge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * The type of the records on an edge of the topology, written and read by two functions.
 *
 * <p>Only for edges: what stays in state needs a serializer that can tell its version.
 */
public final class EdgeType<T> extends TypeInformation<T> {
  /** Writes a record. */
  public interface Write<T> extends Serializable {
    void write(T record, DataOutput out) throws IOException;
  }

  /** Reads what {@link Write} wrote. */
  public interface Read<T> extends Serializable {
    T read(DataInput in) throws IOException;
  }

  private final Class<T> type;
  private final Write<T> write;
  private final Read<T> read;

  /** The type of immutable records of a class. */
  public EdgeType(Class<T> type, Write<T> write, Read<T> read) {
    this.type = type;
    this.write = write;
    this.read = read;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return new EdgeSerializer<>(type, write, read);
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public String toString() {
    return "EdgeType<" + type.getSimpleName() + ">";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EdgeType<?> edge && edge.type == type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof EdgeType;
  }
}
