/** Runs {@code sql/} on Trino: makes the views, checks invariants, reconciles the journal. */
package anlan.warehouse;
