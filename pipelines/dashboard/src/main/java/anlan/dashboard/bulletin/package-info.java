/** What an office circulates about a quarter or a week: 通报 downward, 专报 upward. */
@NullMarked
package anlan.dashboard.bulletin;

import org.jspecify.annotations.NullMarked;
