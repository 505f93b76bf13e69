package anlan.benchmarks.indicators;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The log of one source database of the {@link City}, as Debezium writes it: all tables in one
 * topic, in order of the day, subjects mixed, in transactions of 1 to 16 rows.
 *
 * <p>Needs eight bytes a change: an event is its day, a lot that mixes the day's events, and which
 * version of which row it is, in one number that is sorted.
 */
final class CityLog {
  static final String ENTERPRISE = "enterprise";
  static final String INSPECTION = "inspection";

  private static final int VERSIONS = 4;
  private static final int LOT_BITS = 13;
  private static final int SUBJECT_BITS = 21;
  private static final int ROW_BITS = 8;
  private static final int ROWS_PER_TRANSACTION_MAX = 16;
  private static final long LSN_STEP = 1_000;

  private final City city;
  private final String source;
  private final Table[] tables;
  private final long[] events;

  private enum Table {
    SUBJECT_STATE(City.STATES),
    INSPECTION(City.INSPECTIONS),
    HAZARD(City.HAZARDS),
    HAZARD_REVIEW(City.REVIEWS);

    private final int rows;

    Table(int rows) {
      this.rows = rows;
    }
  }

  /** The log of a source, {@link #ENTERPRISE} or {@link #INSPECTION}, of so many subjects. */
  CityLog(City city, String source, int subjects) {
    this.city = city;
    this.source = source;
    this.tables =
        source.equals(ENTERPRISE)
            ? new Table[] {Table.SUBJECT_STATE}
            : new Table[] {Table.INSPECTION, Table.HAZARD, Table.HAZARD_REVIEW};
    this.events = schedule(subjects);
  }

  /** How many rows change. */
  int changes() {
    return events.length;
  }

  private long[] schedule(int subjects) {
    long[] all = new long[1 << 16];
    int count = 0;
    for (long subject = 0; subject < subjects; subject++) {
      for (Table table : tables) {
        for (int row = 0; row < table.rows; row++) {
          for (int version = 0; version < VERSIONS; version++) {
            int day = day(table, subject, row, version);
            if (day != City.NEVER) {
              if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
              }
              all[count++] = event(day, table, subject, row, version);
            }
          }
        }
      }
    }
    long[] sorted = Arrays.copyOf(all, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private long event(int day, Table table, long subject, int row, int version) {
    long which = ((long) table.ordinal() << 6) | ((long) row << 2) | version;
    long lot = city.dice().of(subject << ROW_BITS | which).below(1 << LOT_BITS, 0);
    return ((((long) (day - City.FIRST_DAY) << LOT_BITS | lot) << SUBJECT_BITS | subject)
            << ROW_BITS)
        | which;
  }

  private int day(Table table, long subject, int row, int version) {
    return switch (table) {
      case SUBJECT_STATE -> city.stateDay(subject, row, version);
      case INSPECTION -> city.inspectionDay(subject, row, version);
      case HAZARD -> city.hazardDay(subject, row, version);
      case HAZARD_REVIEW -> city.reviewDay(subject, row, version);
    };
  }

  private void row(Table table, long subject, int row, int version, StringBuilder text) {
    JsonRow json = new JsonRow(text);
    switch (table) {
      case SUBJECT_STATE -> city.state(subject, row, version, json);
      case INSPECTION -> city.inspection(subject, row, version, json);
      case HAZARD -> city.hazard(subject, row, version, json);
      case HAZARD_REVIEW -> city.review(subject, row, json);
    }
    json.end();
  }

  /** Says every message in order, the clock's first. */
  void play(Consumer<byte[]> out) {
    StringBuilder text = new StringBuilder(2_048);
    long transaction = 1;
    begin(transaction, text, out);
    clock(text, out);
    end(transaction, 1, text, out);
    int at = 0;
    while (at < events.length) {
      transaction++;
      int rows =
          Math.min(
              events.length - at,
              1 + city.dice().of(transaction).below(ROWS_PER_TRANSACTION_MAX, 0));
      begin(transaction, text, out);
      for (int order = 1; order <= rows; order++) {
        change(events[at++], transaction, order, text, out);
      }
      end(transaction, rows, text, out);
    }
  }

  private void change(
      long event, long transaction, int order, StringBuilder text, Consumer<byte[]> out) {
    Table table = Table.values()[(int) (event >>> 6) & 3];
    int row = (int) (event >>> 2) & 15;
    int version = (int) event & 3;
    long subject = event >>> ROW_BITS & ((1L << SUBJECT_BITS) - 1);
    int before = version - 1;
    while (before >= 0 && day(table, subject, row, before) == City.NEVER) {
      before--;
    }
    boolean deleted = table == Table.INSPECTION && version == 2 && city.isDeleted(subject, row);
    text.append("{\"before\":");
    if (before < 0) {
      text.append("null");
    } else {
      row(table, subject, row, before, text);
    }
    text.append(",\"after\":");
    if (deleted) {
      text.append("null");
    } else {
      row(table, subject, row, version, text);
    }
    String name = table.name().toLowerCase(Locale.ROOT);
    envelope(name, deleted ? "d" : before < 0 ? "c" : "u", transaction, order, text);
    say(text, out);
  }

  private void clock(StringBuilder text, Consumer<byte[]> out) {
    text.append("{\"before\":null,\"after\":");
    JsonRow row = new JsonRow(text);
    row.number("clock_id", 1);
    row.day("today", City.TODAY);
    row.time("ticked_at", City.TODAY);
    row.end();
    envelope("clock", "c", 1, 1, text);
    say(text, out);
  }

  private void envelope(String table, String op, long transaction, int order, StringBuilder text) {
    long lsn = transaction * LSN_STEP + order;
    text.append(
        ",\"source\":{\"version\":\"3.7.0.Final\",\"connector\":\"postgresql\",\"name\":\"");
    text.append(source).append("\",\"ts_ms\":1700000000000,\"snapshot\":\"false\",\"db\":\"");
    text.append(source).append("\",\"sequence\":\"[null,\\\"").append(lsn).append("\\\"]\"");
    text.append(",\"ts_us\":1700000000000000,\"ts_ns\":1700000000000000000");
    text.append(",\"schema\":\"public\",\"table\":\"").append(table).append("\",\"txId\":");
    text.append(transaction).append(",\"lsn\":").append(lsn);
    text.append(",\"xmin\":null,\"origin\":null,\"origin_lsn\":null},\"transaction\":{\"id\":\"");
    text.append(transaction).append(':').append(lsn).append("\",\"total_order\":").append(order);
    text.append(",\"data_collection_order\":").append(order).append("},\"op\":\"").append(op);
    text.append("\",\"ts_ms\":1700000000001,\"ts_us\":1700000000001000,");
    text.append("\"ts_ns\":1700000000001000000}");
  }

  private static void begin(long transaction, StringBuilder text, Consumer<byte[]> out) {
    text.append("{\"status\":\"BEGIN\",\"id\":\"").append(transaction).append(':');
    text.append(transaction * LSN_STEP);
    text.append("\",\"event_count\":null,\"data_collections\":null,\"ts_ms\":1700000000000}");
    say(text, out);
  }

  private static void end(long transaction, int rows, StringBuilder text, Consumer<byte[]> out) {
    text.append("{\"status\":\"END\",\"id\":\"").append(transaction).append(':');
    text.append(transaction * LSN_STEP + rows + 1).append("\",\"event_count\":").append(rows);
    text.append(",\"data_collections\":[],\"ts_ms\":1700000000000}");
    say(text, out);
  }

  private static void say(StringBuilder text, Consumer<byte[]> out) {
    out.accept(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
