/** What a hazard (隐患) is, and its course from discovery to closing (整改闭环), worked out from rows. */
@NullMarked
package anlan.core.hazard;

import org.jspecify.annotations.NullMarked;
