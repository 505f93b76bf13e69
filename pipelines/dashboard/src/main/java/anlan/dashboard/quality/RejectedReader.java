package anlan.dashboard.quality;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.quality.RejectedPage.Rejected;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.util.List;
import java.util.Map;

/** Counts the rejected messages; their bytes and details are not read. */
public final class RejectedReader {
  private static final String TABLE = "ops.rejected";

  /** The closed set of reasons, in words. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("MALFORMED_JSON", "不是可读的消息"),
          Map.entry("UNKNOWN_TABLE", "没有契约的表"),
          Map.entry("MISSING_KEY", "主键为空"),
          Map.entry("MISSING_VALUE", "必填列为空"),
          Map.entry("WRONG_TYPE", "类型不符"),
          Map.entry("COLUMN_GONE", "源表删除或改名了列"),
          Map.entry("UNKNOWN_CODE", "未知代码"),
          Map.entry("DATE_OUT_OF_RANGE", "日期超出 1990 年至 2100 年"),
          Map.entry("TRUNCATE", "源表被清空"),
          Map.entry("BROKEN_TRANSACTION", "事务不完整"),
          Map.entry("POSITION_WENT_BACK", "日志位置倒退"),
          Map.entry("BEYOND_LEDGER", "早于账本起算日"),
          Map.entry("OUTSIDE_CALENDAR", "期限超出工作日历"));

  private final Trino trino;

  public RejectedReader(Trino trino) {
    this.trino = trino;
  }

  /** The counts; {@code seen} is the cut of an answer without rows. */
  public RejectedPage read(Cut seen) {
    Question question =
        new Question.Builder()
            .line("select reason, source, table_name, count(*) as messages,")
            .line("  max(message_at) as last_at, cut")
            .line("from " + TABLE + " cross join marts.city_clock")
            .line("group by reason, source, table_name, cut")
            .line("order by messages desc, reason, source, table_name")
            .build();
    long[] cut = {seen.number()};
    List<Rejected> rows =
        trino.ask(
            question,
            row -> {
              cut[0] = row.getLong("cut");
              String reason = row.getString("reason");
              String table = row.getString("table_name");
              return new Rejected(
                  reason,
                  REASONS.getOrDefault(reason, reason),
                  table == null ? row.getString("source") : table,
                  row.getLong("messages"),
                  row.getTimestamp("last_at").toInstant());
            });
    return new RejectedPage(
        cut[0],
        rows.stream().mapToLong(Rejected::messages).sum(),
        rows,
        Source.of(TABLE, question));
  }
}
