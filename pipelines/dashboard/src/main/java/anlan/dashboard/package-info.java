/** HTTP API and pages over the marts: what the safety committee's officials look at. */
@NullMarked
package anlan.dashboard;

import org.jspecify.annotations.NullMarked;
