/**
 * The lake: Iceberg tables from contracts, append and keyed writers, and stamped cuts that publish
 * many tables at one instant. No Flink.
 */
@NullMarked
package anlan.lake;

import org.jspecify.annotations.NullMarked;
