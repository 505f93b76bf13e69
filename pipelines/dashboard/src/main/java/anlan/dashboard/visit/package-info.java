/** Whom a department, a town or a grid keeper has still to visit in the running periods (待查清单). */
@NullMarked
package anlan.dashboard.visit;

import org.jspecify.annotations.NullMarked;
