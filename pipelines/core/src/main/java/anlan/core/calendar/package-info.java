/** Assessment periods (期间), in days since 1970-01-01; the zone is Asia/Shanghai throughout. */
@NullMarked
package anlan.core.calendar;

import org.jspecify.annotations.NullMarked;
