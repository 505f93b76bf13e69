/** The Trino server as a process. */
@NullMarked
package anlan.stack.trino;

import org.jspecify.annotations.NullMarked;
