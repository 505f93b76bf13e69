/** The table contracts of {@code schemas/tables}: what each table promises. */
package anlan.contracts;
