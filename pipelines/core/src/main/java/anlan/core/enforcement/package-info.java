/** Enforcement (执法): cases, what their decisions imposed, and by when these had to be published. */
@NullMarked
package anlan.core.enforcement;

import org.jspecify.annotations.NullMarked;
