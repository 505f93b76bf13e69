/** Departments as authorities: who dispatches a post, who handles a case, and in which period. */
@NullMarked
package anlan.dashboard.authority;

import org.jspecify.annotations.NullMarked;
