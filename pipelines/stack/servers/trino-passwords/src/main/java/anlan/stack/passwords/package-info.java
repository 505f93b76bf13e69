/** A Trino plugin: who is let in, and who is in which group, from files. */
@NullMarked
package anlan.stack.passwords;

import org.jspecify.annotations.NullMarked;
