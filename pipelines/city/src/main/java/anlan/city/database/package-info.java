/** The two operational databases, as the offices' programs see them. */
@NullMarked
package anlan.city.database;

import org.jspecify.annotations.NullMarked;
