/**
 * What belongs to no subject: accidents, GDP, ceilings, what units do and what is decided on them.
 */
@NullMarked
package anlan.city.affair;

import org.jspecify.annotations.NullMarked;
