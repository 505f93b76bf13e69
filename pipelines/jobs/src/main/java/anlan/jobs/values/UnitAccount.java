package anlan.jobs.values;

/**
 * An account of the journal summed up to an assessed unit and a kind.
 *
 * @param unit division code of the unit, or the number of a department
 * @param measure as in the journal
 * @param period as in the journal
 * @param kind the facet, such as {@code MAJOR.GRID}, or where there are none the class of subjects
 * @param day the day from which an amount counts, in days since 1970-01-01
 */
public record UnitAccount(String unit, String measure, String period, String kind, int day) {}
