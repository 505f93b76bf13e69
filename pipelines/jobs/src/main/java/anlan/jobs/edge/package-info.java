/** How records travel between operators: each type's own binary form, never reflection. */
@NullMarked
package anlan.jobs.edge;

import org.jspecify.annotations.NullMarked;
