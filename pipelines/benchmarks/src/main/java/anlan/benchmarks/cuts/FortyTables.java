package anlan.benchmarks.cuts;

import anlan.contracts.Contracts;
import anlan.lake.CutCommitter;
import anlan.lake.KeyedWriter;
import anlan.lake.Lake;
import anlan.lake.LakeConfig;
import anlan.lake.SourceMark;
import anlan.lake.TableWriter;
import anlan.lake.WrittenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Twenty source tables, so twenty of {@code history} and twenty of {@code current}, all of which
 * every cut changes: {@value #ROWS} new rows in each, and the rows of as many keys.
 */
final class FortyTables implements AutoCloseable {
  static final int SOURCES = 20;
  static final int ROWS = 50;
  private static final int KEYS = 5_000;
  private static final int EPOCH_DAY = 19_358;
  private static final String JOB = "anlan";

  private final Random random = new Random(1);
  private final List<TableWriter> histories = new ArrayList<>();
  private final List<KeyedWriter> currents = new ArrayList<>();
  private final Lake lake;
  private final CutCommitter committer;

  FortyTables(LakeConfig config, Path repository, Path folder) throws IOException {
    lake = Lake.open(config, contracts(repository.resolve("schemas/tables"), folder));
    lake.createTables();
    committer = lake.committer(JOB);
    for (int source = 0; source < SOURCES; source++) {
      histories.add(lake.writer("history." + name(source), 0));
      currents.add(lake.keyedWriter(JOB, "current." + name(source), 0, bucket -> true));
    }
  }

  /** Such as {@code table_a}. */
  static String name(int source) {
    return "table_" + (char) ('a' + source);
  }

  /** The members of an inspection, twenty times, and what a lake must have. */
  private static Contracts contracts(Path contracts, Path folder) throws IOException {
    for (String own : List.of("cuts", "requests")) {
      Files.copy(contracts.resolve("ops/" + own + ".yaml"), folder.resolve(own + ".yaml"));
    }
    String member = Files.readString(contracts.resolve("history/inspection_member.yaml"));
    for (int source = 0; source < SOURCES; source++) {
      Files.writeString(
          folder.resolve(name(source) + ".yaml"),
          member.replace("inspection_member", name(source)));
    }
    return Contracts.load(folder);
  }

  /**
   * Writes a cut, its number in every row, and publishes it.
   *
   * @return milliseconds from the call of the committer to its return
   */
  long cut(long cut) {
    List<WrittenFiles> files = new ArrayList<>();
    for (int source = 0; source < SOURCES; source++) {
      for (int row = 0; row < ROWS; row++) {
        Object[] values = {(long) random.nextInt(KEYS), cut, 1L, "EXPERT", null, null, null};
        currents.get(source).put(values);
        histories.get(source).append(change(cut, row, values));
      }
      histories.get(source).flush().ifPresent(files::add);
      currents.get(source).flush().ifPresent(files::add);
    }
    List<SourceMark> marks = List.of(new SourceMark("inspection", 1, cut, cut, EPOCH_DAY));
    long began = System.nanoTime();
    committer.commit(cut, marks, files);
    return (System.nanoTime() - began) / 1_000_000;
  }

  private static Object[] change(long cut, int row, Object[] values) {
    Object[] change = new Object[7 + values.length];
    Object[] log = {"c", 1, cut, Long.toString(cut), row + 1L, cut, 0L};
    System.arraycopy(log, 0, change, 0, log.length);
    System.arraycopy(values, 0, change, log.length, values.length);
    return change;
  }

  @Override
  public void close() {
    histories.forEach(TableWriter::close);
    currents.forEach(KeyedWriter::close);
    committer.close();
    lake.close();
  }
}
