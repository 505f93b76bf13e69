/** What the topology writes to: rows by table, published cut by cut. */
@NullMarked
package anlan.jobs.store;

import org.jspecify.annotations.NullMarked;
