package anlan.lake;

import java.util.Map;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Type;

/** How a writer gets more columns for its table while it writes. */
interface Widening {
  /** Adds columns that others may be adding too, and returns the table that has them. */
  Table widen(String table, Map<String, Type> columns);
}
