/** What a person sees: progress lines, tables, failures. */
@NullMarked
package anlan.stack.terminal;

import org.jspecify.annotations.NullMarked;
