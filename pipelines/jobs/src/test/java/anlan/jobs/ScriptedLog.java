package anlan.jobs;

import anlan.contracts.Contracts;
import anlan.wire.LogDecoder;
import anlan.wire.LogRecord;
import anlan.wire.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.source.legacy.SourceFunction;

/** Reads logs in memory as the Kafka source reads topics: each in order, mixed at random. */
final class ScriptedLog implements SourceFunction<LogRecord>, CheckpointedFunction {
  private static final Map<String, List<SourceLog>> LOGS = new ConcurrentHashMap<>();
  private static final long PAUSE_NANOS = 200_000;

  private final String name;
  private final String contracts;
  private final long seed;
  private transient int[] next;
  private transient ListState<Integer> state;
  private volatile boolean cancelled;

  ScriptedLog(String name, String contracts, long seed, List<SourceLog> logs) {
    this.name = name;
    this.contracts = contracts;
    this.seed = seed;
    LOGS.put(name, logs);
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    next = new int[LOGS.get(name).size()];
    state =
        context.getOperatorStateStore().getListState(new ListStateDescriptor<>("next", Types.INT));
    int i = 0;
    for (int offset : state.get()) {
      next[i++] = offset;
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    state.clear();
    for (int offset : next) {
      state.add(offset);
    }
  }

  @Override
  public void run(SourceContext<LogRecord> out) {
    LogDecoder decoder = new LogDecoder(new Tables(Contracts.load(Path.of(contracts))));
    Random random = new Random(seed + next[0]);
    List<SourceLog> logs = LOGS.get(name);
    while (!cancelled) {
      int i = random.nextInt(logs.size());
      synchronized (out.getCheckpointLock()) {
        byte[] message = logs.get(i).message(next[i]);
        if (message != null) {
          String source = logs.get(i).source();
          out.collect(decoder.decode(source, source + ".log", 0, next[i], 1, message));
          next[i]++;
        }
      }
      if (random.nextInt(8) == 0) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
  }
}
