/** The servers of the stack: how each is started and when it is healthy. */
@NullMarked
package anlan.stack.server;

import org.jspecify.annotations.NullMarked;
