/** Titles of model enterprises (标准化企业选树): who holds one, and how many are to be awarded. */
@NullMarked
package anlan.core.title;

import org.jspecify.annotations.NullMarked;
