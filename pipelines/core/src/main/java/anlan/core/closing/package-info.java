/**
 * A quarter's assessment once it is closed (考评固化): what is kept of it, and the steps it goes
 * through.
 */
@NullMarked
package anlan.core.closing;

import org.jspecify.annotations.NullMarked;
