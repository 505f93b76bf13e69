/**
 * Accidents (生产安全事故): deaths per GDP, ceilings, what has to follow, and each accident's history.
 */
@NullMarked
package anlan.dashboard.accident;

import org.jspecify.annotations.NullMarked;
