package anlan.city.live;

import anlan.city.chance.Dice;

/**
 * The moment in which a transaction is made.
 *
 * @param today the clock's day
 * @param instant in seconds, when rows made now are recorded
 */
record Now(int today, long instant, Dice dice) {}
