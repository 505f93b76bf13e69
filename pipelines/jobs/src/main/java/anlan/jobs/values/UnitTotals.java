package anlan.jobs.values;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.scoring.Assessor;
import anlan.core.title.TitleTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sums journal entries up to the assessed units, as far as values and scores rest on them. Subjects
 * in operation are summed up once more for each target of titles that is a share of them.
 */
public final class UnitTotals {
  /** The measure of subjects that a target of titles is about; its kind is the target. */
  public static final String OF_TARGET = "subjects.of_target";

  private final Units units;
  private final Set<String> scored;
  private final Set<TitleTarget> targets;
  private final Map<UnitAccount, Long> amounts = new HashMap<>();

  /** For the units of a catalogue. */
  public UnitTotals(Catalogue catalogue) {
    this.units = new Units(catalogue);
    this.scored = Assessor.measures(catalogue.schemes());
    this.targets = Assessor.titleTargets(catalogue.schemes());
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
      if (measure.equals(Account.SUBJECTS)) {
        addToTargets(unit.code(), account, amount);
      }
    }
  }

  private void add(String unit, Account account, int amount) {
    boolean hasFacets = !account.facet().equals(Account.WHOLE);
    String kind = hasFacets ? account.facet() : account.cell().classCode();
    add(new UnitAccount(unit, account.measure(), account.period(), kind, account.day()), amount);
  }

  private void addToTargets(String unit, Account account, int amount) {
    Cell cell = account.cell();
    for (TitleTarget target : targets) {
      if (target.percent() != null
          && target
              .subjects()
              .accepts(cell.subjectClass(), cell.level(), cell.sector(), cell.category())) {
        add(new UnitAccount(unit, OF_TARGET, account.period(), target.id(), account.day()), amount);
      }
    }
  }

  private void add(UnitAccount account, int amount) {
    amounts.merge(account, (long) amount, Long::sum);
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
