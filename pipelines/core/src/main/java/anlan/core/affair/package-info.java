/**
 * Affairs (事项): what is kept by case and not by subject — accidents, enforcement, GDP, ceilings,
 * what units do and are judged by.
 */
@NullMarked
package anlan.core.affair;

import org.jspecify.annotations.NullMarked;
