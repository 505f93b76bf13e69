package anlan.stack.command;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.stack.config.StackConfig;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the history table that mirrors a source table, by its contract. */
final class HistoryTable {
  private HistoryTable() {}

  static Path contracts(StackConfig config) {
    return config.root().resolve("schemas/tables");
  }

  /** Such as {@code history.hazard} for {@code inspection.hazard}; empty without a contract. */
  static Optional<String> of(StackConfig config, String sourceTable) {
    return Contracts.load(contracts(config)).all().stream()
        .filter(contract -> contract.source().filter(sourceTable::equals).isPresent())
        .map(TableContract::name)
        .findFirst();
  }
}
