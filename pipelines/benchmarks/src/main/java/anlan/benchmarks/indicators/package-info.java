/**
 * The ledger against the same indicators in Flink SQL, and against reading and decoding alone: one
 * Kafka broker, one log, one process per run.
 */
@NullMarked
package anlan.benchmarks.indicators;

import org.jspecify.annotations.NullMarked;
