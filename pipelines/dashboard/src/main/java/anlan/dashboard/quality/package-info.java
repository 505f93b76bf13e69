/** The quality of the sources' rows (数据质量): what the rules flag, and what was rejected. */
@NullMarked
package anlan.dashboard.quality;

import org.jspecify.annotations.NullMarked;
