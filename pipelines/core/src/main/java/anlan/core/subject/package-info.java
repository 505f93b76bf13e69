/** What a supervised subject (监管对象) is: its status, class and level of supervision. */
@NullMarked
package anlan.core.subject;

import org.jspecify.annotations.NullMarked;
