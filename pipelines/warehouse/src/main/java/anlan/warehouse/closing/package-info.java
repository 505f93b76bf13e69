/** Closes quarters: keeps what their assessment was at a named cut, and the steps that follow. */
package anlan.warehouse.closing;
