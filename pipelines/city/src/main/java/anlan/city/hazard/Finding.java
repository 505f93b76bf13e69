package anlan.city.hazard;

import org.jspecify.annotations.Nullable;

/** Where a hazard comes from: its number, whose it is, who found it and when. */
record Finding(
    long id,
    long subjectId,
    @Nullable Long inspection,
    String origin,
    int foundOn,
    @Nullable Integer department) {}
