/**
 * How long a cut over forty changed tables takes to become visible, and whether a reader who joins
 * several marts ever sees two cuts at once.
 */
@NullMarked
package anlan.benchmarks.cuts;

import org.jspecify.annotations.NullMarked;
