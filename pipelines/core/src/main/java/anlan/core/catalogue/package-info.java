/** The catalogue (目录): documents, where they count, and the obligations they set, read from CSV. */
@NullMarked
package anlan.core.catalogue;

import org.jspecify.annotations.NullMarked;
