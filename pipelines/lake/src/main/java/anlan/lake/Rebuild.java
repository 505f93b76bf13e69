package anlan.lake;

/**
 * A rebuild whose rows are shown.
 *
 * @param checkpoint the job's checkpoint that it began from: the operators' state there is no
 *     longer what the tables say
 * @param folder where the state is that took its place
 */
public record Rebuild(long checkpoint, String folder) {}
