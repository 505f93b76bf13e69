/** Quarterly assessment (季度考评): ranking, items, deductions and course of the live scores. */
@NullMarked
package anlan.dashboard.assessment;

import org.jspecify.annotations.NullMarked;
