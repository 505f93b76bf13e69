package anlan.core.catalogue;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.inspection.InspectionFacts;
import anlan.core.subject.Attribute;
import anlan.core.subject.SubjectClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An obligation made ready for the ledger: bits and ints instead of names and dates, names of its
 * measures made once. Documents and evidence are bits, numbered by the {@link Catalogue}.
 */
public final class Rule {
  private final Obligation obligation;
  private final long document;
  private final int evidence;
  private final int graceDays;
  private final int uploadDays;
  private final int effectiveFrom;
  private final int effectiveTo;
  private final int attributes;
  private final int askedOf;
  private final @Nullable Period cut;
  private final long[] firstDayDocuments;
  private final String covered;
  private final String adjust;
  private final String exited;
  private final String exitedCovered;
  private final String relaxed;

  Rule(Obligation obligation, long document, int evidence, long[] firstDayDocuments) {
    this.obligation = obligation;
    this.document = document;
    this.evidence = evidence;
    this.firstDayDocuments = firstDayDocuments;
    graceDays = obligation.graceDays() == null ? 0 : obligation.graceDays();
    uploadDays = obligation.uploadDays() == null ? -1 : obligation.uploadDays();
    effectiveFrom = (int) obligation.effectiveFrom().toEpochDay();
    LocalDate to = obligation.effectiveTo();
    effectiveTo = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
    attributes = bits(obligation.evidence().attributes());
    askedOf = bits(obligation.evidence().askedOf());
    Period first = obligation.period().containing(effectiveFrom);
    int start = obligation.startOf(first);
    cut =
        start == first.start() ? null : new Period(first.kind(), start, first.end(), first.label());
    covered = obligation.indicator() + ".covered";
    adjust = obligation.indicator() + ".adjust";
    exited = obligation.indicator() + ".exited";
    exitedCovered = obligation.indicator() + ".exited_covered";
    relaxed = obligation.indicator() + ".relaxed";
  }

  /** The obligation it was made from. */
  public Obligation obligation() {
    return obligation;
  }

  /** The class of subjects it is about. */
  public SubjectClass subjectClass() {
    return obligation.subjectClass();
  }

  /** Whether it is of the kind with first and last day (rule 7). */
  public boolean isSelfCheck() {
    return obligation.kind() == Obligation.Kind.SELF_CHECK;
  }

  /** Whether the denominator is that of the period's first day (rule 8). */
  public boolean isFixedAtStart() {
    return obligation.denominatorPoint() == Obligation.DenominatorPoint.PERIOD_START;
  }

  /** The longer period of standardised subjects (rule 9), null for none. */
  public @Nullable PeriodKind relaxedPeriod() {
    return obligation.relaxedPeriod();
  }

  /** On how many days of a period there must be evidence. */
  public int times() {
    return obligation.times();
  }

  /** The same for those that hold a licence or are above scale. */
  public int licensedTimes() {
    return obligation.licensedTimes();
  }

  /** Whether it asks how a subject's state is (状态), not what was done. */
  boolean isOfStates() {
    return obligation.kind() == Obligation.Kind.STATE;
  }

  /** Whether a state with these attributes, as bits, has all that a rule of states asks for. */
  public boolean isFulfilledBy(int held) {
    return (held & attributes) == attributes;
  }

  /** Whether a state with these attributes, as bits, is one that a rule of states asks anything. */
  public boolean asksOf(int held) {
    return (held & askedOf) == askedOf;
  }

  private static int bits(Set<Attribute> attributes) {
    int bits = 0;
    for (Attribute attribute : attributes) {
      bits |= attribute.bit();
    }
    return bits;
  }

  /** Whether its evidence are activities of the enterprise, not inspections. */
  public boolean isOfActivities() {
    return !obligation.evidence().activities().isEmpty();
  }

  /** The days of a period that count: all, or those from the first in force on. */
  public Period counted(Period period) {
    return cut != null && cut.end() == period.end() ? cut : period;
  }

  /** Days after opening before a subject is due (rule 2). */
  public int graceDays() {
    return graceDays;
  }

  /** Last day an upload is in time for a period, {@link Integer#MAX_VALUE} for any day. */
  public int uploadedBy(Period period) {
    return uploadDays < 0 ? Integer.MAX_VALUE : period.end() + uploadDays;
  }

  /** Last day in force in days since 1970-01-01, {@link Integer#MAX_VALUE} while it has none. */
  public int effectiveTo() {
    return effectiveTo;
  }

  /** Whether it is in force on the period's last day. */
  public boolean appliesTo(Period period) {
    return effectiveFrom <= period.end() && period.end() <= effectiveTo;
  }

  /** Whether a town with these documents switched on has its pack. */
  public boolean countsIn(long documents) {
    return (documents & document) != 0;
  }

  /** Whether an inspection that satisfies this set of evidence satisfies the rule's. */
  public boolean accepts(int evidences) {
    return (evidences & evidence) != 0;
  }

  /**
   * Whether a class, in a town with these documents, has a self-check rule of the same indicator:
   * what is asked of a subject on the month's first day (rule 7).
   */
  public boolean isInScopeOnFirstDay(SubjectClass subjectClass, long documents) {
    return (firstDayDocuments[subjectClass.ordinal()] & documents) != 0;
  }

  /** Measure of the numerator; under a rule of states, a stock. */
  public String covered() {
    return covered;
  }

  /**
   * Measure of what the denominator has more than the stock; under a rule of states, a stock below
   * zero.
   */
  public String adjust() {
    return adjust;
  }

  /** Measure of those that left in the period (期内退出). */
  public String exited() {
    return exited;
  }

  /** Measure of those that left inspected. */
  public String exitedCovered() {
    return exitedCovered;
  }

  /** Measure of those not due by relaxation. */
  public String relaxed() {
    return relaxed;
  }

  /** Which evidence each value of {@link InspectionFacts} satisfies, one bit per evidence. */
  static int[] evidenceOfFacts(List<Evidence> evidence) {
    int[] satisfied = new int[InspectionFacts.COUNT];
    for (int i = 0; i < evidence.size(); i++) {
      Evidence one = evidence.get(i);
      for (var kind : one.activities()) {
        satisfied[InspectionFacts.ofActivity(kind, true, true)] |= 1 << i;
        if (!one.uploaded()) {
          satisfied[InspectionFacts.ofActivity(kind, true, false)] |= 1 << i;
        }
      }
      for (var type : one.types()) {
        for (var body : one.by()) {
          for (int flags = 0; flags < 8; flags++) {
            boolean onSite = (flags & 1) != 0;
            boolean uploaded = (flags & 2) != 0;
            boolean declared = (flags & 4) != 0;
            boolean enough =
                (onSite || !one.onSite())
                    && (uploaded || !one.uploaded())
                    && (declared || !one.declared());
            if (enough) {
              satisfied[InspectionFacts.of(type, body, true, onSite, uploaded, declared)] |= 1 << i;
            }
          }
        }
      }
    }
    return satisfied;
  }
}
