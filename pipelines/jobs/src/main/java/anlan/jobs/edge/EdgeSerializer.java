package anlan.jobs.edge;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Serializes immutable records with the two functions of an {@link EdgeType}. */
final class EdgeSerializer<T> extends TypeSerializer<T> {
  private final Class<T> type;
  private final EdgeType.Write<T> write;
  private final EdgeType.Read<T> read;

  EdgeSerializer(Class<T> type, EdgeType.Write<T> write, EdgeType.Read<T> read) {
    this.type = type;
    this.write = write;
    this.read = read;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  /** The functions hold nothing that a record changes. */
  @Override
  public TypeSerializer<T> duplicate() {
    return this;
  }

  @Override
  @SuppressWarnings("NullAway") // Flink asks for an instance to reuse; there is none to reuse
  public @Nullable T createInstance() {
    return null;
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return from;
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    write.write(read.read(source), target);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(T record, DataOutputView target) throws IOException {
    write.write(record, target);
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    return read.read(source);
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return read.read(source);
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    throw new UnsupportedOperationException(
        type.getSimpleName() + " is for edges; give its state a serializer with a version");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EdgeSerializer<?> serializer && serializer.type == type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }
}
