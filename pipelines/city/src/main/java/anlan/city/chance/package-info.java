/** Seeded chance: the same keys give the same draws on every machine. */
@NullMarked
package anlan.city.chance;

import org.jspecify.annotations.NullMarked;
