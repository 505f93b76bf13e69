/**
 * The headline values of each assessed unit (考评单位): totals by unit, divided once per cut, only
 * where they changed or the clock's day did.
 */
@NullMarked
package anlan.jobs.values;

import org.jspecify.annotations.NullMarked;
