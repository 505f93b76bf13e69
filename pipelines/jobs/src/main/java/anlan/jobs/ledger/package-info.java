/** Changes by subject (监管对象) become journal entries: the ledgers in state, the journal's end. */
@NullMarked
package anlan.jobs.ledger;

import org.jspecify.annotations.NullMarked;
