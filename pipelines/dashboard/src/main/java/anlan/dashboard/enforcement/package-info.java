/** Enforcement (执法): penalties, their publication, and the cases themselves. */
@NullMarked
package anlan.dashboard.enforcement;

import org.jspecify.annotations.NullMarked;
