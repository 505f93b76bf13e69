package anlan.core.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Lets equal cells be one object: a city has some thousand cells and a hundred times as many
 * subjects, and each cell is seven objects.
 *
 * <p>A table with one place per hash, not a map: it never grows, needs no lock (cells are
 * immutable, and a lost write only costs a second object), and two cells that fight for a place are
 * merely not shared.
 */
final class CellPool {
  private static final int PLACES = 1 << 14;
  private static final @Nullable Cell[] POOL = new @Nullable Cell[PLACES];

  private CellPool() {}

  static Cell pooled(Cell cell) {
    int hash = cell.hashCode();
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    Cell there = POOL[place];
    if (there != null && there.equals(cell)) {
      return there;
    }
    POOL[place] = cell;
    return cell;
  }
}
