/**
 * Runs {@code sql/} on Trino: makes the views, checks invariants, reconciles the journal, closes
 * quarters.
 */
package anlan.warehouse;
