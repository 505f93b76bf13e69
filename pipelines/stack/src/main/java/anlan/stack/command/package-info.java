/** The commands of deploy/anlan. */
@NullMarked
package anlan.stack.command;

import org.jspecify.annotations.NullMarked;
