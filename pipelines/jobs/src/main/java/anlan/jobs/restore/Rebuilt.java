package anlan.jobs.restore;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;

/**
 * What a rebuild (重算) left for the operators: the state that stands in the place of theirs.
 *
 * <p>The published indicators are those of the rebuilt state, not of the state in the checkpoint
 * the rebuild began from. So an operator that is restored from just that checkpoint takes its state
 * from the rebuild's files; every later checkpoint holds what became of it. The files are needed
 * until the first of these is complete.
 *
 * @param checkpoint the checkpoint that the rebuild began from
 * @param folder where its files are
 */
public record Rebuilt(long checkpoint, String folder) implements Serializable {
  /** There was no rebuild. */
  public static final Rebuilt NEVER = new Rebuilt(-1, "");

  /** Whether a restored state is the one that was replaced. */
  public boolean replaces(StateInitializationContext context) {
    return context.getRestoredCheckpointId().orElse(NEVER.checkpoint) == checkpoint
        && checkpoint != NEVER.checkpoint;
  }

  /** The file of one operator's state. */
  public StateFile file(String name) {
    return new StateFile(folder, name);
  }

  /** Writes the state of an operator that keeps one book, whole. */
  public void writeBook(String name, byte[] book) throws IOException {
    file(name)
        .write(IntSerializer.INSTANCE, BytePrimitiveArraySerializer.INSTANCE, Map.of(0, book));
  }

  /** The book an operator goes on from: the rebuilt one, or what its checkpoint holds. */
  public Iterable<byte[]> book(
      StateInitializationContext context, String name, ListState<byte[]> restored)
      throws Exception {
    if (!replaces(context)) {
      return restored.get();
    }
    List<byte[]> books = new ArrayList<>();
    file(name)
        .read(
            IntSerializer.INSTANCE,
            BytePrimitiveArraySerializer.INSTANCE,
            (key, book) -> books.add(book));
    return books;
  }

  /** Gives the keys of a parallel part of an operator the rebuilt values, and no others. */
  public <K, V> void fill(
      AbstractStreamOperator<?> operator, ValueStateDescriptor<V> descriptor, String name)
      throws Exception {
    KeyedStateBackend<K> backend = operator.getKeyedStateBackend();
    ValueState<V> state =
        backend.getPartitionedState(
            VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor);
    for (K key : keys(backend, descriptor.getName())) {
      backend.setCurrentKey(key);
      state.clear();
    }
    var task = operator.getRuntimeContext().getTaskInfo();
    file(name)
        .<K, V>read(
            backend.getKeySerializer(),
            descriptor.getSerializer(),
            (key, value) -> {
              int owner =
                  KeyGroupRangeAssignment.assignKeyToParallelOperator(
                      key,
                      task.getMaxNumberOfParallelSubtasks(),
                      task.getNumberOfParallelSubtasks());
              if (owner == task.getIndexOfThisSubtask()) {
                backend.setCurrentKey(key);
                state.update(value);
              }
            });
  }

  private static <K> List<K> keys(KeyedStateBackend<K> backend, String state) throws IOException {
    try (Stream<K> keys = backend.getKeys(state, VoidNamespace.INSTANCE)) {
      return keys.toList();
    }
  }
}
