/** The demo city: writes to the two databases what the offices would; seeded and synthetic. */
@NullMarked
package anlan.city;

import org.jspecify.annotations.NullMarked;
