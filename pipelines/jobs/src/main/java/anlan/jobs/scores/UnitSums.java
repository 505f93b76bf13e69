package anlan.jobs.scores;

import anlan.core.ledger.Account;
import anlan.core.scoring.Sums;
import anlan.core.title.TitleTarget;
import anlan.jobs.values.Stock;
import anlan.jobs.values.UnitAccount;
import anlan.jobs.values.UnitTotals;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was posted to one unit, by measure, period, kind and day. */
final class UnitSums implements Sums {
  private final Map<String, Map<String, Stock>> accounts = new HashMap<>();

  void post(UnitAccount account, long amount, int clock) {
    stocks(account.measure(), account.period())
        .computeIfAbsent(account.kind(), unseen -> new Stock())
        .add(account.day(), amount, clock);
  }

  void advance(int clock) {
    accounts.values().forEach(kinds -> kinds.values().forEach(stock -> stock.advance(clock)));
  }

  @Override
  public long stock(String measure, Set<String> kinds, int day) {
    return on(measure, Account.ALWAYS, kinds, day);
  }

  @Override
  public long on(String measure, String period, Set<String> kinds, int day) {
    long sum = 0;
    for (Map.Entry<String, Stock> stock :
        accounts.getOrDefault(key(measure, period), Map.of()).entrySet()) {
      if (kinds.isEmpty() || kinds.stream().anyMatch(kind -> matches(kind, stock.getKey()))) {
        sum += stock.getValue().on(day);
      }
    }
    return sum;
  }

  @Override
  public long subjectsOf(TitleTarget target, int day) {
    return stock(UnitTotals.OF_TARGET, Set.of(target.id()), day);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(accounts.size());
    for (Map.Entry<String, Map<String, Stock>> account : accounts.entrySet()) {
      out.writeUTF(account.getKey());
      out.writeInt(account.getValue().size());
      for (Map.Entry<String, Stock> kind : account.getValue().entrySet()) {
        out.writeUTF(kind.getKey());
        kind.getValue().write(out);
      }
    }
  }

  static UnitSums read(DataInput in) throws IOException {
    UnitSums sums = new UnitSums();
    for (int size = in.readInt(); size > 0; size--) {
      Map<String, Stock> kinds = new TreeMap<>();
      sums.accounts.put(in.readUTF(), kinds);
      for (int count = in.readInt(); count > 0; count--) {
        kinds.put(in.readUTF(), Stock.read(in));
      }
    }
    return sums;
  }

  private Map<String, Stock> stocks(String measure, String period) {
    return accounts.computeIfAbsent(key(measure, period), unseen -> new TreeMap<>());
  }

  private static String key(String measure, String period) {
    return measure + " " + period;
  }

  private static boolean matches(String pattern, String kind) {
    return pattern.endsWith("*")
        ? kind.startsWith(pattern.substring(0, pattern.length() - 1))
        : kind.equals(pattern);
  }
}
