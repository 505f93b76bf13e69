/** Indicators recomputed from the change history alone (重算), beside those that are published. */
@NullMarked
package anlan.jobs.rebuild;

import org.jspecify.annotations.NullMarked;
