/** The year's books, written fast. */
@NullMarked
package anlan.city.load;

import org.jspecify.annotations.NullMarked;
