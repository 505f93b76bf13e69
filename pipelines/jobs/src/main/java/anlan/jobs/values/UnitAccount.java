package anlan.jobs.values;

/**
 * An account of the journal summed up to an assessed unit and a class.
 *
 * @param unit division code of the unit
 * @param measure as in the journal
 * @param period as in the journal
 * @param subjectClass code of the class
 * @param day the day from which an amount counts, in days since 1970-01-01
 */
record UnitAccount(String unit, String measure, String period, String subjectClass, int day) {}
