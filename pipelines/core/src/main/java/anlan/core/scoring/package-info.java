/**
 * Quarterly assessment (季度考评): schemes, items, formulas, vetoes and ranking, as pure functions of
 * the sums a unit's journal gives.
 */
@NullMarked
package anlan.core.scoring;

import org.jspecify.annotations.NullMarked;
