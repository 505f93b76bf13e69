package anlan.stack.warehouse;

import anlan.core.ledger.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What ledgers posted, as rows of {@code indicators.journal}. */
final class JournalLines {
  private JournalLines() {}

  /** The lines of one cut; accounts that come to nothing have none. */
  static List<Map<String, Object>> of(Map<Account, Integer> posted, long cut) {
    List<Map<String, Object>> lines = new ArrayList<>();
    posted.forEach(
        (account, amount) -> {
          if (amount != 0) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("measure", account.measure());
            line.put("period", account.period());
            line.put("town", account.cell().town());
            line.put("class", account.cell().classCode());
            line.put("department", account.cell().department());
            line.put("level", account.cell().levelCode());
            line.put("sector", account.cell().sector());
            line.put("category", account.cell().category());
            line.put("facet", account.facet());
            line.put("day", LocalDate.ofEpochDay(account.day()).toString());
            line.put("cut", cut);
            line.put("amount", amount);
            lines.add(line);
          }
        });
    return lines;
  }
}
