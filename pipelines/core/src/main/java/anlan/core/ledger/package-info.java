/** The ledger (分户账): the rows of one subject and the timeline of journal steps they yield. */
@NullMarked
package anlan.core.ledger;

import org.jspecify.annotations.NullMarked;
