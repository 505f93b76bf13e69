package anlan.wire;

import anlan.contracts.Contracts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The captured tables: those of the contracts that name a source, numbered in order of name. */
public final class Tables {
  private final List<CapturedTable> tables = new ArrayList<>();
  private final Map<String, Map<String, CapturedTable>> byDatabase = new HashMap<>();

  /** Numbers the contracts that name a source. */
  public Tables(Contracts contracts) {
    contracts.all().stream()
        .filter(contract -> contract.source().isPresent())
        .map(contract -> new CapturedTable(tables.size(), contract, contracts.current(contract)))
        .forEach(this::add);
  }

  private void add(CapturedTable table) {
    tables.add(table);
    int dot = table.source().indexOf('.');
    byDatabase
        .computeIfAbsent(table.source().substring(0, dot), database -> new HashMap<>())
        .put(table.source().substring(dot + 1), table);
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
    return tables.stream()
        .filter(table -> table.source().equals(source))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "source table '%s' is not captured: %s".formatted(source, tables)));
  }

  /** Tables, columns and types in one text: binary forms are readable while it is the same. */
  String layout() {
    return tables.stream().map(CapturedTable::layout).collect(Collectors.joining("; "));
  }

  @Nullable CapturedTable find(String database, String table) {
    Map<String, CapturedTable> tablesOf = byDatabase.get(database);
    return tablesOf == null ? null : tablesOf.get(table);
  }
}
