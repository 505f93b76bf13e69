package anlan.jobs.values;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Sums journal entries up to the assessed units, as far as values rest on them. */
public final class UnitTotals {
  private final Units units;
  private final Map<UnitAccount, Long> amounts = new HashMap<>();

  /** For the units of a catalogue. */
  public UnitTotals(Catalogue catalogue) {
    this.units = new Units(catalogue);
  }

  /** Adds an entry to the units that its town counts in. */
  public void add(Account account, int amount) {
    if (UnitBook.restsOn(account.measure())) {
      for (AssessedUnit unit : units.of(account.cell().town())) {
        amounts.merge(
            new UnitAccount(
                unit.code(),
                account.measure(),
                account.period(),
                account.cell().classCode(),
                account.day()),
            (long) amount,
            Long::sum);
      }
    }
  }

  /** Hands over what is not zero and starts anew. */
  public void drain(Consumer<UnitEntry> out) {
    amounts.forEach(
        (account, amount) -> {
          if (amount != 0) {
            out.accept(new UnitEntry(account, amount));
          }
        });
    amounts.clear();
  }
}
