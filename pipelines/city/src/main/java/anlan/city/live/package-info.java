/** Endless small transactions after the year. */
@NullMarked
package anlan.city.live;

import org.jspecify.annotations.NullMarked;
