/** Supervised subjects (监管对象) behind a figure, and the file (一企一档) and the history of one. */
@NullMarked
package anlan.dashboard.subject;

import org.jspecify.annotations.NullMarked;
