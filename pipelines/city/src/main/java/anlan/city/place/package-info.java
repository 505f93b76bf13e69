/** Where things are: districts with their habits, towns, departments. */
@NullMarked
package anlan.city.place;

import org.jspecify.annotations.NullMarked;
