/** Coverage rates (覆盖率): figures, groups, trend. */
@NullMarked
package anlan.dashboard.coverage;

import org.jspecify.annotations.NullMarked;
