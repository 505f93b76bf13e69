package anlan.dashboard.cut;

/**
 * A finished answer.
 *
 * @param cut the cut its figures come from
 * @param json its body
 */
public record Answer(long cut, byte[] json) {}
