/** Codes, names and numbers that look right and can belong to nobody. */
@NullMarked
package anlan.city.identity;

import org.jspecify.annotations.NullMarked;
