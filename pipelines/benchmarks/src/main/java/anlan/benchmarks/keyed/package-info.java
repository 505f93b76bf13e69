/** Keyed tables against Iceberg's own upsert, which writes equality deletes. */
@NullMarked
package anlan.benchmarks.keyed;

import org.jspecify.annotations.NullMarked;
