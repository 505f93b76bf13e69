/**
 * Upkeep of the tables between cuts: small files are merged, what failed attempts left is removed.
 * It works in the background on what is published and changes no table itself; its merges become
 * visible with the next cut.
 */
@NullMarked
package anlan.lake.upkeep;

import org.jspecify.annotations.NullMarked;
