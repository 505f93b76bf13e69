/** Questions to Trino and their failures. */
@NullMarked
package anlan.dashboard.trino;

import org.jspecify.annotations.NullMarked;
