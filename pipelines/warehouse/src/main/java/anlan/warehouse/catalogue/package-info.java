/** The files of {@code schemas/catalog} as views. */
package anlan.warehouse.catalogue;
