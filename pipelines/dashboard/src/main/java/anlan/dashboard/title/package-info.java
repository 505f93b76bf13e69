/** Model enterprises (标准化企业): what is awarded of what is to be, and the titles themselves. */
@NullMarked
package anlan.dashboard.title;

import org.jspecify.annotations.NullMarked;
