/**
 * The quarterly scores of each assessed unit (考评得分): totals by unit, assessed once per cut, only
 * where they changed or the clock's day did.
 */
@NullMarked
package anlan.jobs.scores;

import org.jspecify.annotations.NullMarked;
