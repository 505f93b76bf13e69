package anlan.jobs.ledger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What is kept in state and changes there, in its own binary form.
 *
 * @param <T> what is kept
 */
abstract class BinarySerializer<T> extends TypeSerializerSingleton<T> {
  private static final int USUAL_BYTES = 512;

  abstract void write(T value, DataOutput out) throws IOException;

  abstract T read(DataInput in) throws IOException;

  @Override
  public final boolean isImmutableType() {
    return false;
  }

  @Override
  public final T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public final void copy(DataInputView source, DataOutputView target) throws IOException {
    write(read(source), target);
  }

  @Override
  public final int getLength() {
    return -1;
  }

  @Override
  public final void serialize(T value, DataOutputView target) throws IOException {
    // by way of one array: a stream of a checkpoint takes its time over every single number
    DataOutputSerializer bytes = new DataOutputSerializer(USUAL_BYTES);
    write(value, bytes);
    target.write(bytes.getSharedBuffer(), 0, bytes.length());
  }

  @Override
  public final T deserialize(DataInputView source) throws IOException {
    return read(source);
  }

  @Override
  public final T deserialize(T reuse, DataInputView source) throws IOException {
    return read(source);
  }
}
