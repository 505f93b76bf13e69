/** Who is supervised, and what becomes of each over the years. */
@NullMarked
package anlan.city.subject;

import org.jspecify.annotations.NullMarked;
