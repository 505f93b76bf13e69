/** The stamped cut that answers come from, and the answers kept per cut. */
@NullMarked
package anlan.dashboard.cut;

import org.jspecify.annotations.NullMarked;
