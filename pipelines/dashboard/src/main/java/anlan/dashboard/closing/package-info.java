/** Closed quarters (考评固化版本) as machines pull them. */
@NullMarked
package anlan.dashboard.closing;

import org.jspecify.annotations.NullMarked;
