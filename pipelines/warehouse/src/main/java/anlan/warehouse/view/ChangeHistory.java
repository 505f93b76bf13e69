package anlan.warehouse.view;

import anlan.contracts.Contracts;

/**
 * Base tables as they were at a moment, with source tables put together from {@code history} alone:
 * what is recomputed must not rest on {@code current}, which the job keeps.
 */
public record ChangeHistory(Contracts contracts) {
  private static final String PLACE = "cdc_epoch, cdc_lsn, cdc_order, cdc_offset";

  /**
   * What stands after {@code from} for a base table.
   *
   * @param asOf the moment, as Trino writes it after a table
   * @throws IllegalArgumentException if no contract describes the source table
   */
  public String read(BaseTable base, String asOf) {
    if (!base.isNewest()) {
      return base.name() + asOf;
    }
    String history = base.in("history") + asOf;
    String key = contracts.table("current." + base.table()).key().orElseThrow().column();
    // Only keys and places are held in memory: the rows of a year may not fit.
    return """
        (select v.* from %1$s v
        join (select %2$s, max(row(%3$s)) as place from %1$s group by %2$s) n
          on n.%2$s = v.%2$s and n.place = row(v.cdc_epoch, v.cdc_lsn, v.cdc_order, v.cdc_offset)
        where v.cdc_op <> 'd')"""
        .formatted(history, key, PLACE);
  }
}
