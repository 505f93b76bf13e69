/** When things happen: working days, the spring festival dip, the quarter-end rush. */
@NullMarked
package anlan.city.season;

import org.jspecify.annotations.NullMarked;
