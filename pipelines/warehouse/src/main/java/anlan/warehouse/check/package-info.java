/** Invariants and reconciliation: what they looked at and what they found. */
package anlan.warehouse.check;
