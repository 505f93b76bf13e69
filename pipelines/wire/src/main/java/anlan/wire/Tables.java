package anlan.wire;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The captured tables: those of the contracts that name a source.
 *
 * <p>A table whose contract is added while the job runs is known from its first row on. Safe for
 * use by several threads.
 */
public final class Tables {
  private static final String LAYOUTS = "; ";

  private final Contracts contracts;
  private final Map<Integer, CapturedTable> byIndex = new ConcurrentHashMap<>();
  private final Map<String, Map<String, CapturedTable>> byDatabase = new ConcurrentHashMap<>();

  /** Those of the contracts that name a source. */
  public Tables(Contracts contracts) {
    this.contracts = contracts;
    addNew();
  }

  private synchronized void addNew() {
    for (TableContract contract : contracts.all()) {
      if (contract.source().isPresent() && !isKnown(contract)) {
        add(new CapturedTable(contract, contracts.current(contract)));
      }
    }
  }

  private boolean isKnown(TableContract contract) {
    return byIndex.values().stream()
        .anyMatch(table -> table.contract().name().equals(contract.name()));
  }

  private void add(CapturedTable table) {
    CapturedTable other = byIndex.put(table.index(), table);
    if (other != null) {
      throw new IllegalArgumentException(
          "source tables %s and %s have one and the same index; capture one of them by another name"
              .formatted(table, other));
    }
    int dot = table.source().indexOf('.');
    byDatabase
        .computeIfAbsent(table.source().substring(0, dot), database -> new ConcurrentHashMap<>())
        .put(table.source().substring(dot + 1), table);
  }

  /** All of them, in order of name. */
  public List<CapturedTable> all() {
    return byIndex.values().stream().sorted(Comparator.comparing(CapturedTable::source)).toList();
  }

  /** Those of one source database. */
  List<CapturedTable> ofDatabase(String database) {
    return all().stream().filter(table -> table.source().startsWith(database + ".")).toList();
  }

  /**
   * The table of an index.
   *
   * @throws IllegalStateException if the contracts have none
   */
  CapturedTable at(int index) {
    CapturedTable table = byIndex.get(index);
    if (table == null && contracts.readNewFiles()) {
      addNew();
      table = byIndex.get(index);
    }
    if (table == null) {
      throw new IllegalStateException(
          "a row is of a table that is none of %s; were contracts taken away?".formatted(all()));
    }
    return table;
  }

  /**
   * The table that mirrors a source table such as {@code inspection.inspection}.
   *
   * @throws IllegalArgumentException if none does
   */
  public CapturedTable of(String source) {
    return all().stream()
        .filter(table -> table.source().equals(source))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "source table '%s' is not captured: %s".formatted(source, all())));
  }

  /** Each table's columns and types: binary forms are readable while they are the same. */
  String layout() {
    return all().stream().map(CapturedTable::layout).collect(Collectors.joining(LAYOUTS));
  }

  /** Whether rows that were written under another layout are still readable. */
  boolean reads(String layout) {
    return Set.of(layout().split(LAYOUTS)).containsAll(List.of(layout.split(LAYOUTS)));
  }

  /**
   * The table that mirrors a table of a source database; null if none does.
   *
   * @throws IllegalArgumentException if a contract that was added can't be read
   */
  @Nullable CapturedTable find(String database, String table) {
    CapturedTable known = known(database, table);
    if (known == null && contracts.readNewFiles()) {
      addNew();
      known = known(database, table);
    }
    return known;
  }

  private @Nullable CapturedTable known(String database, String table) {
    Map<String, CapturedTable> tablesOf = byDatabase.get(database);
    return tablesOf == null ? null : tablesOf.get(table);
  }
}
