package anlan.jobs.store;

import anlan.jobs.config.JobConfig;
import anlan.jobs.edge.ContractsRead;
import anlan.lake.CutCommitter;
import anlan.lake.KeyedWriter;
import anlan.lake.Lake;
import anlan.lake.LakeConfig;
import anlan.lake.SourceMark;
import anlan.lake.TableWriter;
import anlan.lake.WrittenFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The lake as the job's store. Carries addresses, for it travels to where the operators run.
 *
 * @param contracts folder of the table contracts
 * @param catalogJdbc see {@link LakeConfig}
 * @param user see {@link LakeConfig}
 * @param password see {@link LakeConfig}
 * @param warehouse see {@link LakeConfig}
 */
public record LakeStore(
    String contracts, String catalogJdbc, String user, String password, String warehouse)
    implements Store {

  /** The lake of a configuration. */
  public static LakeStore of(LakeConfig lake, String contracts) {
    return new LakeStore(
        contracts, lake.catalogJdbc(), lake.user(), lake.password(), lake.warehouse());
  }

  /** Opens the lake. */
  public Lake open() {
    return Lake.open(
        new LakeConfig(catalogJdbc, user, password, warehouse), ContractsRead.of(contracts));
  }

  @Override
  public Rows rows(String table, int subtask) {
    Lake lake = open();
    return new LakeRows(lake, lake.writer(table, subtask));
  }

  @Override
  public Keyed keyed(String table, int subtask, IntPredicate owned, long after) {
    Lake lake = open();
    lake.awaitCut(JobConfig.JOB, after);
    return new LakeKeyed(lake, lake.keyedWriter(JobConfig.JOB, table, subtask, owned));
  }

  @Override
  public void standing(String table, long after, Consumer<Object[]> rows) {
    try (Lake lake = open()) {
      lake.awaitCut(JobConfig.JOB, after);
      lake.read(table, rows);
    }
  }

  @Override
  public Cuts cuts() {
    Lake lake = open();
    return new LakeCuts(lake, lake.committer(JobConfig.JOB));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "LakeStore[%s as %s, %s]".formatted(catalogJdbc, user, warehouse);
  }

  private record LakeRows(Lake lake, TableWriter writer) implements Rows {
    @Override
    public void append(Object[] row, Map<String, Object> added) {
      writer.append(row, added);
    }

    @Override
    public Optional<WrittenFiles> flush() {
      return writer.flush();
    }

    @Override
    public void close() {
      writer.close();
      lake.close();
    }
  }

  private record LakeKeyed(Lake lake, KeyedWriter writer) implements Keyed {
    @Override
    public void put(Object[] row, Map<String, Object> added) {
      writer.put(row, added);
    }

    @Override
    public void remove(Object key) {
      writer.remove(key);
    }

    @Override
    public Optional<WrittenFiles> flush() {
      return writer.flush();
    }

    @Override
    public void close() {
      writer.close();
      lake.close();
    }
  }

  private record LakeCuts(Lake lake, CutCommitter committer) implements Cuts {
    @Override
    public void commit(long cut, List<SourceMark> marks, List<WrittenFiles> files) {
      committer.commit(cut, marks, files);
    }

    @Override
    public void close() {
      committer.close();
      lake.close();
    }
  }
}
