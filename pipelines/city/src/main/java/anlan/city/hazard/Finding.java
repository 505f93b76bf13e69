package anlan.city.hazard;

import org.jspecify.annotations.Nullable;

/**
 * Where a hazard comes from: its number, whose it is, who found it and when.
 *
 * @param department the department that found it, null for another finder
 * @param authority the department that answers for the subject, and would punish it
 */
record Finding(
    long id,
    long subjectId,
    @Nullable Long inspection,
    String origin,
    int foundOn,
    @Nullable Integer department,
    int authority) {}
