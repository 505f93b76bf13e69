package anlan.core.title;

/**
 * An accident of a subject's own (事故单位), as far as its titles ask.
 *
 * @param id the accident's key
 * @param occurredOn day it happened, in days since 1970-01-01
 * @param cancelledOn day from which it no longer counts (核销), {@link ModelTitle#NEVER} if it does
 */
public record OwnAccident(long id, int occurredOn, int cancelledOn) {}
