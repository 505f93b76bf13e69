/** The local stack: real servers as child processes, and the {@code anlan} command. */
@NullMarked
package anlan.stack;

import org.jspecify.annotations.NullMarked;
