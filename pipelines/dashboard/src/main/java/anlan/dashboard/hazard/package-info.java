/** Hazards (隐患) that are open or overdue, the major ones, and the history of one. */
@NullMarked
package anlan.dashboard.hazard;

import org.jspecify.annotations.NullMarked;
