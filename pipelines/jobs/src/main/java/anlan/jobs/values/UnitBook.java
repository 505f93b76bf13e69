package anlan.jobs.values;

import anlan.core.ledger.Account;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * All totals of one unit: stocks by class or, of those whose state is as an indicator asks, by its
 * measure; shares by indicator and period.
 */
final class UnitBook {
  private static final String COVERED = ".covered";
  private static final String ADJUST = ".adjust";

  private final Map<String, Stock> stocks = new HashMap<>();
  private final Map<String, Share> shares = new HashMap<>();

  /** Whether values rest on a measure of the journal. */
  static boolean restsOn(String measure) {
    return measure.equals(Account.SUBJECTS)
        || measure.endsWith(COVERED)
        || measure.endsWith(ADJUST);
  }

  void post(UnitAccount account, long amount, int clock) {
    String measure = account.measure();
    if (measure.equals(Account.SUBJECTS)) {
      stock(account.kind()).add(account.day(), amount, clock);
    } else if (account.period().equals(Account.ALWAYS)) {
      stock(measure).add(account.day(), amount, clock);
    } else if (measure.endsWith(COVERED)) {
      String indicator = measure.substring(0, measure.length() - COVERED.length());
      share(indicator, account.period()).covered.add(account.day(), amount, clock);
    } else {
      String indicator = measure.substring(0, measure.length() - ADJUST.length());
      share(indicator, account.period()).adjust.add(account.day(), amount, clock);
    }
  }

  Stock stock(String kind) {
    return stocks.computeIfAbsent(kind, unseen -> new Stock());
  }

  /** The stock of those whose state is as an indicator asks. */
  Stock covered(String indicator) {
    return stock(indicator + COVERED);
  }

  /** Minus the stock of those of whom nothing is asked. */
  Stock adjusted(String indicator) {
    return stock(indicator + ADJUST);
  }

  Share share(String indicator, String period) {
    return shares.computeIfAbsent(indicator + " " + period, unseen -> new Share());
  }

  void advance(int clock) {
    stocks.values().forEach(stock -> stock.advance(clock));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(stocks.size());
    for (Map.Entry<String, Stock> stock : stocks.entrySet()) {
      out.writeUTF(stock.getKey());
      stock.getValue().write(out);
    }
    out.writeInt(shares.size());
    for (Map.Entry<String, Share> share : shares.entrySet()) {
      out.writeUTF(share.getKey());
      share.getValue().write(out);
    }
  }

  static UnitBook read(DataInput in) throws IOException {
    UnitBook book = new UnitBook();
    for (int size = in.readInt(); size > 0; size--) {
      book.stocks.put(in.readUTF(), Stock.read(in));
    }
    for (int size = in.readInt(); size > 0; size--) {
      book.shares.put(in.readUTF(), Share.read(in));
    }
    return book;
  }
}
