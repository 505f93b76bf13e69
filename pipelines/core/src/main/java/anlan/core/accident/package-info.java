/** Production accidents (生产安全事故): who was hurt, how grave it is, and what had to follow. */
@NullMarked
package anlan.core.accident;

import org.jspecify.annotations.NullMarked;
