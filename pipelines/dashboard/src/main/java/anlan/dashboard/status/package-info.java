/** The pipeline's own health (运行状态): sources, cuts, what upkeep did. */
@NullMarked
package anlan.dashboard.status;

import org.jspecify.annotations.NullMarked;
