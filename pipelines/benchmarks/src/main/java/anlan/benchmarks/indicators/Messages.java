package anlan.benchmarks.indicators;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Says the changes of one source database as Debezium does: all tables in one topic, in
 * transactions of 1 to 16 rows, the clock's first.
 */
final class Messages {
  private static final int ROWS_PER_TRANSACTION_MAX = 16;
  private static final long LSN_STEP = 1_000;
  private static final int BEFORE_ALL = Integer.MIN_VALUE;

  private final String source;
  private final Dice dice;
  private final Log.Reader reader;
  private final StringBuilder text = new StringBuilder(2_048);
  private long transaction;
  private int day;
  private int rows;
  private int rowsMax;

  /** A row as it stands in a change. */
  interface Row {
    void write(StringBuilder text);
  }

  /** Says the messages of a source to a reader; the dice tell how long transactions are. */
  Messages(String source, Dice dice, Log.Reader reader) {
    this.source = source;
    this.dice = dice;
    this.reader = reader;
    change(BEFORE_ALL, "clock", "c", null, Messages::clock);
    end();
  }

  /** Says a change, and what bounds its transaction; a transaction is of the day of its first. */
  void change(int onDay, String table, String op, @Nullable Row before, @Nullable Row after) {
    if (rows == 0) {
      transaction++;
      day = onDay;
      rowsMax = 1 + dice.of(transaction).below(ROWS_PER_TRANSACTION_MAX, 0);
      begin();
    }
    rows++;
    text.append("{\"before\":");
    row(before);
    text.append(",\"after\":");
    row(after);
    envelope(table, op);
    say();
    if (rows == rowsMax) {
      end();
    }
  }

  private void row(@Nullable Row row) {
    if (row == null) {
      text.append("null");
    } else {
      row.write(text);
    }
  }

  private static void clock(StringBuilder text) {
    JsonRow row = new JsonRow(text);
    row.number("clock_id", 1);
    row.day("today", City.TODAY);
    row.time("ticked_at", City.TODAY);
    row.end();
  }

  private void envelope(String table, String op) {
    long lsn = transaction * LSN_STEP + rows;
    text.append(
        ",\"source\":{\"version\":\"3.7.0.Final\",\"connector\":\"postgresql\",\"name\":\"");
    text.append(source).append("\",\"ts_ms\":1700000000000,\"snapshot\":\"false\",\"db\":\"");
    text.append(source).append("\",\"sequence\":\"[null,\\\"").append(lsn).append("\\\"]\"");
    text.append(",\"ts_us\":1700000000000000,\"ts_ns\":1700000000000000000");
    text.append(",\"schema\":\"public\",\"table\":\"").append(table).append("\",\"txId\":");
    text.append(transaction).append(",\"lsn\":").append(lsn);
    text.append(",\"xmin\":null,\"origin\":null,\"origin_lsn\":null},\"transaction\":{\"id\":\"");
    text.append(transaction).append(':').append(lsn).append("\",\"total_order\":").append(rows);
    text.append(",\"data_collection_order\":").append(rows).append("},\"op\":\"").append(op);
    text.append("\",\"ts_ms\":1700000000001,\"ts_us\":1700000000001000,");
    text.append("\"ts_ns\":1700000000001000000}");
  }

  private void begin() {
    text.append("{\"status\":\"BEGIN\",\"id\":\"").append(transaction).append(':');
    text.append(transaction * LSN_STEP);
    text.append("\",\"event_count\":null,\"data_collections\":null,\"ts_ms\":1700000000000}");
    say();
  }

  /** Ends the transaction that is open, if one is. */
  void end() {
    if (rows > 0) {
      text.append("{\"status\":\"END\",\"id\":\"").append(transaction).append(':');
      text.append(transaction * LSN_STEP + rows + 1).append("\",\"event_count\":").append(rows);
      text.append(",\"data_collections\":[],\"ts_ms\":1700000000000}");
      say();
      rows = 0;
    }
  }

  private void say() {
    reader.read(day, text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
