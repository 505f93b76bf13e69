/** What changed the denominator of a coverage indicator (底数变动) between two days. */
@NullMarked
package anlan.dashboard.denominator;

import org.jspecify.annotations.NullMarked;
