package anlan.dashboard.server;

import anlan.dashboard.export.Takeable;
import java.util.function.Supplier;

/**
 * An answer that a page shows as a table, and that can be taken away as one.
 *
 * @param cut the cut its figures come from
 * @param answer what a page gets, as JSON
 * @param sheet the same rows to be taken away
 */
record Table(long cut, Object answer, Supplier<? extends Takeable> sheet) {}
