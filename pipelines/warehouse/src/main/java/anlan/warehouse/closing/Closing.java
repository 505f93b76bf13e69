package anlan.warehouse.closing;

import anlan.core.closing.VersionKind;

/**
 * What is to be closed.
 *
 * @param jurisdiction division code
 * @param quarter such as 2023Q3
 * @param version the number it will have
 * @param kind why there is one
 * @param cutName the name of the cut it rests on
 * @param code which version of the program takes it
 * @param actor office or role that takes it; no person
 * @param reason why, in words
 */
public record Closing(
    String jurisdiction,
    String quarter,
    int version,
    VersionKind kind,
    String cutName,
    String code,
    String actor,
    String reason) {}
