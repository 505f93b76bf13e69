package anlan.dashboard.server;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;

/**
 * Reads the table of a route; those of one kind differ in nothing else.
 *
 * @param <S> what the parameters of these routes come to
 */
@FunctionalInterface
interface Reading<S> {
  Table read(S scope, Reference reference, Cut seen);
}
