/** What is checked, by whom, and how it is written down. */
@NullMarked
package anlan.city.inspection;

import org.jspecify.annotations.NullMarked;
