/** Who looks at the pages (登录), and what that lets him see. */
@NullMarked
package anlan.dashboard.viewer;

import org.jspecify.annotations.NullMarked;
