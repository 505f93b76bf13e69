/** Child processes: a session and a log of their own, a record on disk, a way to stop. */
@NullMarked
package anlan.stack.process;

import org.jspecify.annotations.NullMarked;
