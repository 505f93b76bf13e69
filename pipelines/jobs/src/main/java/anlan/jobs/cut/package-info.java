/** From rows to a stamped cut (切面): writers flush at the barrier, the cut is published after it. */
@NullMarked
package anlan.jobs.cut;

import org.jspecify.annotations.NullMarked;
