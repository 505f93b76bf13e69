/** Starts servers in order, keeps them running, stops them in reverse. */
@NullMarked
package anlan.stack.supervise;

import org.jspecify.annotations.NullMarked;
