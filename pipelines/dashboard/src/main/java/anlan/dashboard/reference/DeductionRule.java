package anlan.dashboard.reference;

import org.jspecify.annotations.Nullable;

/**
 * What lies behind the points that an assessment item loses.
 *
 * @param kind SUBJECT, HAZARD, ACCIDENT, CASE, REPORT or UNIT
 * @param indicator the coverage indicator of subjects; null of others
 * @param periodKind that of its periods; null of others
 */
public record DeductionRule(String kind, @Nullable String indicator, @Nullable String periodKind) {}
