package anlan.jobs.values;

import anlan.core.calendar.PeriodKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A stock by day: how many there are at the end of any month that the clock has passed, and on any
 * day from then on.
 *
 * <p>Every period ends with a month, so the days of a month that is over need not be told apart:
 * they are kept as the month's last day. Bounded by the months ledgers reach back to, and some
 * days.
 */
public final class Stock {
  private final TreeMap<Integer, Long> flows = new TreeMap<>();

  /** Adds an amount that counts from a day on. */
  public void add(int day, long amount, int clock) {
    flows.merge(kept(day, clock), amount, Stock::sum);
  }

  /** The stock on a day: today, a day ahead, or the last of a month. */
  public long on(int day) {
    long stock = 0;
    for (long flow : flows.headMap(day, true).values()) {
      stock += flow;
    }
    return stock;
  }

  /** Forgets the days of months that are over. */
  public void advance(int clock) {
    Map<Integer, Long> before = new TreeMap<>(flows.headMap(clock, true));
    flows.headMap(clock, true).clear();
    before.forEach((day, flow) -> add(day, flow, clock));
  }

  /** Writes it out. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(flows.size());
    for (Map.Entry<Integer, Long> flow : flows.entrySet()) {
      out.writeInt(flow.getKey());
      out.writeLong(flow.getValue());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Stock read(DataInput in) throws IOException {
    Stock stock = new Stock();
    for (int size = in.readInt(); size > 0; size--) {
      stock.flows.put(in.readInt(), in.readLong());
    }
    return stock;
  }

  private static int kept(int day, int clock) {
    if (day > clock) {
      return day;
    }
    int monthEnd = PeriodKind.MONTH.containing(day).end();
    return monthEnd <= clock ? monthEnd : day;
  }

  private static @Nullable Long sum(long before, long more) {
    return before + more == 0 ? null : before + more;
  }
}
