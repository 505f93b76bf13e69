/** Where a run starts from: the newest completed checkpoint, or nothing at all. */
@NullMarked
package anlan.jobs.restore;

import org.jspecify.annotations.NullMarked;
