package anlan.wire;

import anlan.contracts.Contracts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The captured tables: those of the contracts that name a source, numbered in order of name. */
public final class Tables {
  private final List<CapturedTable> tables = new ArrayList<>();
  private final Map<String, CapturedTable> bySource = new HashMap<>();

  /** Numbers the contracts that name a source. */
  public Tables(Contracts contracts) {
    contracts.all().stream()
        .filter(contract -> contract.source().isPresent())
        .map(contract -> new CapturedTable(tables.size(), contract))
        .forEach(
            table -> {
              tables.add(table);
              bySource.put(table.source(), table);
            });
  }

  /** All of them, each at its index. */
  public List<CapturedTable> all() {
    return List.copyOf(tables);
  }

  /** The table of an index. */
  public CapturedTable at(int index) {
    return tables.get(index);
  }

  /**
   * The table that mirrors a source table such as {@code inspection.inspection}.
   *
   * @throws IllegalArgumentException if none does
   */
  public CapturedTable of(String source) {
    CapturedTable table = find(source);
    if (table == null) {
      throw new IllegalArgumentException(
          "source table '%s' is not captured: %s".formatted(source, bySource.keySet()));
    }
    return table;
  }

  @Nullable CapturedTable find(String source) {
    return bySource.get(source);
  }
}
