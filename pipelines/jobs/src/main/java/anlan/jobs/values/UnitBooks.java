package anlan.jobs.values;

import anlan.core.catalogue.Catalogue;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.store.Store;
import anlan.lake.WrittenFiles;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;

/**
 * Totals of all assessed units (单位总账) and the rows that follow from them at each cut: what {@link
 * BookOperator} keeps, and a rebuild makes anew.
 */
public interface UnitBooks extends AutoCloseable {
  /** How books of one kind are opened: empty, with their rows going to a store. */
  @FunctionalInterface
  interface Opening extends Serializable {
    UnitBooks open(Store store, Catalogue catalogue, Horizon horizon);
  }

  /** The name of their state in a rebuild's files. */
  String name();

  /** The tables their rows go to. */
  List<String> tables();

  /** Adds what the cut to come posts. */
  void post(UnitEntry entry);

  /**
   * Makes the rows of a cut.
   *
   * @param cut its number
   * @param today the city's day, in days since 1970-01-01; empty while it is unknown
   */
  void cut(long cut, OptionalInt today);

  /** The files of the rows since the last call. */
  List<WrittenFiles> flush();

  /** Writes the totals. */
  void write(DataOutput out) throws IOException;

  /** Takes over what {@link #write} wrote; only into empty books. */
  void read(DataInput in) throws IOException;

  @Override
  void close();
}
