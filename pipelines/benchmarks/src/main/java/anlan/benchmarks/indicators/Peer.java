package anlan.benchmarks.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.legacy.SinkFunction;
import org.apache.flink.table.api.ExplainDetail;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;

/** The peer in Flink SQL: {@code peer.sql}, whose last view is the cells. */
final class Peer {
  private static final String TEXT = "peer.sql";
  private static final Pattern OPTION = Pattern.compile("set '(.+)' = '(.+)'");
  private static final Map<Row, Row> CELLS = new HashMap<>();

  private Peer() {}

  static void define(StreamExecutionEnvironment env, Variant.Ends ends) {
    StreamTableEnvironment tables = tables(env, ends);
    Schema key =
        Schema.newBuilder()
            .column("indicator", "STRING NOT NULL")
            .column("period", "STRING NOT NULL")
            .column("town", "STRING NOT NULL")
            .column("class", "STRING NOT NULL")
            .column("num", "BIGINT")
            .column("den", "BIGINT")
            .primaryKey("indicator", "period", "town", "class")
            .build();
    Table cells = tables.from("cells");
    tables.toChangelogStream(cells, key, ChangelogMode.upsert()).addSink(new Sink());
  }

  /** How Flink runs the text. */
  static String plan(StreamExecutionEnvironment env, Variant.Ends ends) {
    return tables(env, ends).from("cells").explain(ExplainDetail.CHANGELOG_MODE);
  }

  /** The cells since the last call. */
  static Cells take() {
    Cells cells = new Cells();
    synchronized (CELLS) {
      CELLS
          .values()
          .forEach(
              row ->
                  cells.set(
                      text(row, 0),
                      text(row, 1),
                      text(row, 2),
                      text(row, 3),
                      number(row, 4),
                      number(row, 5)));
      CELLS.clear();
    }
    return cells;
  }

  private static String text(Row row, int field) {
    return (String) Objects.requireNonNull(row.getField(field));
  }

  private static long number(Row row, int field) {
    return (Long) Objects.requireNonNull(row.getField(field));
  }

  private static StreamTableEnvironment tables(StreamExecutionEnvironment env, Variant.Ends ends) {
    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
    for (String piece : text().split(";\\s*\n")) {
      String statement =
          piece
              .replaceAll("(?m)^\\s*--.*$", "")
              .replace("${kafka}", ends.kafka())
              .replace("${group}", ends.group())
              .strip();
      Matcher option = OPTION.matcher(statement);
      if (option.matches()) {
        tables.getConfig().set(option.group(1), option.group(2));
      } else if (!statement.isEmpty()) {
        tables.executeSql(statement);
      }
    }
    return tables;
  }

  private static String text() {
    try (InputStream in = Objects.requireNonNull(Peer.class.getResourceAsStream(TEXT), TEXT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Sink implements SinkFunction<Row> {
    @Override
    public void invoke(Row row, Context context) {
      Row key = Row.project(row, new int[] {0, 1, 2, 3});
      key.setKind(RowKind.INSERT);
      synchronized (CELLS) {
        if (row.getKind() == RowKind.DELETE) {
          CELLS.remove(key);
        } else {
          CELLS.put(key, row);
        }
      }
    }
  }
}
