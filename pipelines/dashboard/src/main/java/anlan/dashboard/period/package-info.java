/** Months, quarters, half-years and years, as the documents count them. */
@NullMarked
package anlan.dashboard.period;

import org.jspecify.annotations.NullMarked;
