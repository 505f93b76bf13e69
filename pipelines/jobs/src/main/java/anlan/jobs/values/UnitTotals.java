package anlan.jobs.values;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Account;
import anlan.core.scoring.Assessor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Sums journal entries up to the assessed units, as far as values and scores rest on them. */
public final class UnitTotals {
  private final Units units;
  private final Set<String> scored;
  private final Map<UnitAccount, Long> amounts = new HashMap<>();

  /** For the units of a catalogue. */
  public UnitTotals(Catalogue catalogue) {
    this.units = new Units(catalogue);
    this.scored = Assessor.measures(catalogue.schemes());
  }

  /**
   * Adds an entry to the units that its town counts in, or the one that it is about. What is told
   * of a department is no unit's here.
   */
  public void add(Account account, int amount) {
    String measure = account.measure();
    if (!UnitBook.restsOn(measure) && !scored.contains(measure)) {
      return;
    }
    String place = account.cell().town();
    if (OwnFigures.isOne(measure)) {
      if (account.cell().department().isEmpty()) {
        add(place, account, amount);
      }
      return;
    }
    for (AssessedUnit unit : units.of(place)) {
      add(unit.code(), account, amount);
    }
  }

  private void add(String unit, Account account, int amount) {
    boolean hasFacets = !account.facet().equals(Account.WHOLE);
    String kind = hasFacets ? account.facet() : account.cell().classCode();
    amounts.merge(
        new UnitAccount(unit, account.measure(), account.period(), kind, account.day()),
        (long) amount,
        Long::sum);
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
