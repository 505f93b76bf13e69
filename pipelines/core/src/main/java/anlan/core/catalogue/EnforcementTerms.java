package anlan.core.catalogue;

/**
 * The terms of enforcement in a jurisdiction (执法时限): a row of {@code enforcement_terms.csv}.
 *
 * @param jurisdiction code of the jurisdiction, empty in the row for all that have none of their
 *     own
 * @param publishWorkingDays working days to publish a decision or its change (公开)
 * @param creditWorkingDays working days to enter a penalty into the credit record (纳入信用)
 * @param similarCasesMin so many similar cases of an authority and year are a group (案情相似)
 */
public record EnforcementTerms(
    String jurisdiction, int publishWorkingDays, int creditWorkingDays, int similarCasesMin) {}
