/** The catalogue as people read it: obligations, divisions, code names. */
@NullMarked
package anlan.dashboard.reference;

import org.jspecify.annotations.NullMarked;
