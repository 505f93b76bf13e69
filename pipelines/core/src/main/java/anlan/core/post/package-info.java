/** Resident supervision (驻点监督): who is posted to which enterprise, and what was logged there. */
@NullMarked
package anlan.core.post;

import org.jspecify.annotations.NullMarked;
