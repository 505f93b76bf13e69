package anlan.lake;

import anlan.contracts.TableContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The row of {@code ops.cuts}. */
final class CutRow {
  static final String TABLE = "ops.cuts";

  private CutRow() {}

  static Object[] of(
      TableContract contract,
      String job,
      long cut,
      long stampMillis,
      List<SourceMark> marks,
      Map<String, Long> snapshots,
      @Nullable Integer previousPublishMillis) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("cut", cut);
    values.put("job", job);
    values.put("stamp", TimeUnit.MILLISECONDS.toMicros(stampMillis));
    values.put("clock", clock(marks));
    values.put("clocks", clocks(marks));
    values.put("epochs", bySource(marks, SourceMark::epoch));
    values.put("offsets", bySource(marks, SourceMark::offset));
    values.put("lsns", bySource(marks, SourceMark::lsn));
    values.put("snapshots", snapshots);
    values.put("previous_publish_ms", previousPublishMillis);
    return contract.columns().stream().map(column -> values.get(column.name())).toArray();
  }

  /** The earliest of the sources' days (业务时钟); null while one has not spoken. */
  private static @Nullable Integer clock(List<SourceMark> marks) {
    Map<String, Integer> clocks = clocks(marks);
    return clocks.size() < marks.size()
        ? null
        : clocks.values().stream().min(Integer::compare).orElse(null);
  }

  private static Map<String, Integer> clocks(List<SourceMark> marks) {
    Map<String, Integer> clocks = new HashMap<>();
    for (SourceMark mark : marks) {
      Integer day = mark.clockDay();
      if (day != null) {
        clocks.put(mark.source(), day);
      }
    }
    return clocks;
  }

  private static <T> Map<String, T> bySource(
      List<SourceMark> marks, Function<SourceMark, T> value) {
    return marks.stream().collect(Collectors.toMap(SourceMark::source, value));
  }
}
