/** The lake as it was at one cut. */
package anlan.warehouse.cut;
