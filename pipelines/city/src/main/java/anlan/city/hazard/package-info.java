/** What inspections find, and what becomes of it: hazards (隐患) from discovery to closing. */
@NullMarked
package anlan.city.hazard;

import org.jspecify.annotations.NullMarked;
