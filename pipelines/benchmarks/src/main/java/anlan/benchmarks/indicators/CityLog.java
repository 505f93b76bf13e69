package anlan.benchmarks.indicators;

import java.util.Arrays;
import java.util.Locale;

/**
 * The log of one source database of the {@link City}: all its tables, in order of the day, subjects
 * mixed.
 *
 * <p>Needs eight bytes a change: an event is its day, a lot that mixes the day's events, and which
 * version of which row it is, in one number that is sorted.
 */
final class CityLog implements Log {
  private static final int VERSIONS = 4;
  private static final int LOT_BITS = 13;
  private static final int SUBJECT_BITS = 21;
  private static final int ROW_BITS = 8;

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

  /** The log of a source, {@link Log#ENTERPRISE} or {@link Log#INSPECTION}, of so many subjects. */
  CityLog(City city, String source, int subjects) {
    this.city = city;
    this.source = source;
    this.tables =
        source.equals(ENTERPRISE)
            ? new Table[] {Table.SUBJECT_STATE}
            : new Table[] {Table.INSPECTION, Table.HAZARD, Table.HAZARD_REVIEW};
    this.events = schedule(subjects);
  }

  @Override
  public int changes() {
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

  @Override
  public void play(Reader reader) {
    Messages messages = new Messages(source, city.dice(), reader);
    for (long event : events) {
      change(event, messages);
    }
    messages.end();
  }

  private void change(long event, Messages messages) {
    Table table = Table.values()[(int) (event >>> 6) & 3];
    int row = (int) (event >>> 2) & 15;
    int version = (int) event & 3;
    long subject = event >>> ROW_BITS & ((1L << SUBJECT_BITS) - 1);
    int before = version - 1;
    while (before >= 0 && day(table, subject, row, before) == City.NEVER) {
      before--;
    }
    int former = before;
    boolean isNew = former < 0;
    boolean deleted = table == Table.INSPECTION && version == 2 && city.isDeleted(subject, row);
    messages.change(
        day(table, subject, row, version),
        table.name().toLowerCase(Locale.ROOT),
        deleted ? "d" : isNew ? "c" : "u",
        isNew ? null : text -> row(table, subject, row, former, text),
        deleted ? null : text -> row(table, subject, row, version, text));
  }
}
