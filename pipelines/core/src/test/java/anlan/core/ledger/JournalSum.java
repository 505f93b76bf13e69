package anlan.core.ledger;

import anlan.core.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** All lines ever posted to a journal, and the values they give. */
final class JournalSum {
  static final Catalogue REAL =
      Catalogue.load(Path.of(System.getProperty("anlan.root"), "schemas/catalog"));

  private final Map<Account, Integer> lines = new HashMap<>();

  void add(Timeline timeline) {
    timeline.forEach((account, amount) -> lines.merge(account, amount, Integer::sum));
  }

  /** The sum of a measure as of a day, over cells. */
  int sum(String measure, String period, int day, Predicate<Cell> where) {
    int sum = 0;
    for (Map.Entry<Account, Integer> line : lines.entrySet()) {
      Account account = line.getKey();
      if (account.day() <= day
          && account.measure().equals(measure)
          && account.period().equals(period)
          && where.test(account.cell())) {
        sum += line.getValue();
      }
    }
    return sum;
  }

  /** The same, cell by cell, without zeros. */
  Map<Cell, Integer> cells(String measure, String period, int day) {
    Map<Cell, Integer> sums = new HashMap<>();
    lines.forEach(
        (account, amount) -> {
          if (account.day() <= day
              && account.measure().equals(measure)
              && account.period().equals(period)) {
            sums.merge(account.cell(), amount, Integer::sum);
          }
        });
    sums.values().removeIf(amount -> amount == 0);
    return sums;
  }
}
