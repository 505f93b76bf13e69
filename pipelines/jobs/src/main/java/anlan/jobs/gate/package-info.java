/** The end of a source's log: bytes decoded, the open transaction held back. */
@NullMarked
package anlan.jobs.gate;

import org.jspecify.annotations.NullMarked;
