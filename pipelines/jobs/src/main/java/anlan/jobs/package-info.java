/**
 * The Flink job: two ordered logs in; change history, journal, values and stamped cuts out.
 *
 * <p>Operators hold state and order; what a change means is decided in core, how it is written in
 * lake.
 */
@NullMarked
package anlan.jobs;

import org.jspecify.annotations.NullMarked;
