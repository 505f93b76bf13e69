/**
 * Affairs (事项): what belongs to no subject — accidents, GDP, ceilings, what units do and are judged
 * by.
 */
@NullMarked
package anlan.core.affair;

import org.jspecify.annotations.NullMarked;
