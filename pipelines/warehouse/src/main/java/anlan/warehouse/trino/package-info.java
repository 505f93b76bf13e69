/** Statements sent to Trino, with errors that say where the statement came from. */
package anlan.warehouse.trino;
