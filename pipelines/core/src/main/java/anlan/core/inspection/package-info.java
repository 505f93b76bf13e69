/** What an inspection (检查) is: its type, the body that made it, the facts evidence asks for. */
@NullMarked
package anlan.core.inspection;

import org.jspecify.annotations.NullMarked;
