/** The SQL files and what must be written into them before Trino can run them. */
package anlan.warehouse.view;
