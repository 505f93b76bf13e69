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

  /** Lines by measure and period. */
  private final Map<String, Map<Account, Integer>> lines = new HashMap<>();

  void add(Timeline timeline) {
    timeline.forEach(
        (account, amount) ->
            lines
                .computeIfAbsent(account.measure() + " " + account.period(), key -> new HashMap<>())
                .merge(account, amount, Integer::sum));
  }

  /** The sum of a measure as of a day, over cells. */
  int sum(String measure, String period, int day, Predicate<Cell> where) {
    int sum = 0;
    for (Map.Entry<Cell, Integer> cell : cells(measure, period, day).entrySet()) {
      sum += where.test(cell.getKey()) ? cell.getValue() : 0;
    }
    return sum;
  }

  /** The same, cell by cell, without zeros. */
  Map<Cell, Integer> cells(String measure, String period, int day) {
    Map<Cell, Integer> sums = new HashMap<>();
    lines
        .getOrDefault(measure + " " + period, Map.of())
        .forEach(
            (account, amount) -> {
              if (account.day() <= day) {
                sums.merge(account.cell(), amount, Integer::sum);
              }
            });
    sums.values().removeIf(amount -> amount == 0);
    return sums;
  }
}
