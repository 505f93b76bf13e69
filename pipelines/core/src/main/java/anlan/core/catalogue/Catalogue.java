package anlan.core.catalogue;

import anlan.core.calendar.PeriodKind;
import anlan.core.calendar.WorkingDays;
import anlan.core.scoring.Scheme;
import anlan.core.subject.SubjectClass;
import anlan.core.title.TitleTarget;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue (目录): what is asked of whom, where and since when. Immutable; what the ledger needs
 * at every change is looked up, not worked out.
 */
public final class Catalogue {
  /** Documents and evidence are bits of a long and an int. */
  static final int MOST_DOCUMENTS = 64;

  static final int MOST_EVIDENCE = 32;

  /** The jurisdiction of terms that hold where there are no others. */
  static final String ANYWHERE = "";

  private final List<Document> documents;
  private final List<Pack> packs;
  private final List<Jurisdiction> jurisdictions;
  private final List<Evidence> evidence;
  private final List<Obligation> obligations;
  private final List<Clause> clauses;
  private final List<Division> divisions;
  private final List<Scheme> schemes;
  private final Map<String, AccidentTerms> accidentTerms;
  private final List<TitleTarget> titleTargets;
  private final Map<TimeLimit, Integer> timeLimits;
  private final Map<String, EnforcementTerms> enforcementTerms;
  private final List<PostTerms> postTerms;
  private final WorkingDays workingDays;

  private final Map<String, Division> divisionByCode = new HashMap<>();
  private final Map<String, Place> placeByTown = new HashMap<>();
  private final Map<PeriodKind, Rule[]> rules = new EnumMap<>(PeriodKind.class);
  private final List<Rule> stateRules;
  private final int[] evidenceOfFacts;

  /** Where a town belongs: its jurisdiction, and the documents switched on there as bits. */
  private record Place(String jurisdiction, long documents) {}

  Catalogue(
      List<Document> documents,
      List<Pack> packs,
      List<Jurisdiction> jurisdictions,
      List<Evidence> evidence,
      List<Obligation> obligations,
      List<Clause> clauses,
      List<Division> divisions,
      List<Scheme> schemes,
      Map<String, AccidentTerms> accidentTerms,
      List<TitleTarget> titleTargets,
      Map<TimeLimit, Integer> timeLimits,
      Map<String, EnforcementTerms> enforcementTerms,
      List<PostTerms> postTerms,
      WorkingDays workingDays) {
    this.documents = List.copyOf(documents);
    this.packs = List.copyOf(packs);
    this.jurisdictions = List.copyOf(jurisdictions);
    this.evidence = List.copyOf(evidence);
    this.obligations = List.copyOf(obligations);
    this.clauses = List.copyOf(clauses);
    this.divisions = List.copyOf(divisions);
    this.schemes = List.copyOf(schemes);
    this.accidentTerms = Map.copyOf(accidentTerms);
    this.titleTargets = List.copyOf(titleTargets);
    this.timeLimits = Map.copyOf(timeLimits);
    this.enforcementTerms = Map.copyOf(enforcementTerms);
    this.postTerms = List.copyOf(postTerms);
    this.workingDays = workingDays;
    divisions.forEach(division -> divisionByCode.put(division.code(), division));
    divisions.forEach(this::place);
    List<Rule> all = this.obligations.stream().map(this::rule).toList();
    for (PeriodKind kind : PeriodKind.values()) {
      rules.put(
          kind,
          all.stream()
              .filter(rule -> !rule.isOfStates() && rule.obligation().period() == kind)
              .toArray(Rule[]::new));
    }
    stateRules = all.stream().filter(Rule::isOfStates).toList();
    evidenceOfFacts = Rule.evidenceOfFacts(this.evidence);
  }

  /**
   * Reads {@code documents.csv}, {@code packs.csv}, {@code jurisdictions.csv}, {@code
   * evidence.csv}, {@code obligations.csv}, {@code divisions.csv}, {@code division_successors.csv},
   * {@code quality_rules.csv}, {@code accident_terms.csv}, {@code enforcement_terms.csv}, {@code
   * post_terms.csv}, {@code post_targets.csv}, {@code capacity_targets.csv}, {@code
   * safeguards.csv}, {@code title_targets.csv}, {@code time_limits.csv}, {@code tasks.csv}, {@code
   * calendar_exceptions.csv} and the files of the assessment schemes.
   *
   * @throws CatalogueException with all problems of all files: file, line, value, fix
   */
  public static Catalogue load(Path folder) {
    return new CatalogueFiles(folder).load();
  }

  /** All documents. */
  public List<Document> documents() {
    return documents;
  }

  /** All packs. */
  public List<Pack> packs() {
    return packs;
  }

  /** All jurisdictions. */
  public List<Jurisdiction> jurisdictions() {
    return jurisdictions;
  }

  /** All kinds of evidence. */
  public List<Evidence> evidence() {
    return evidence;
  }

  /** All obligations. */
  public List<Obligation> obligations() {
    return obligations;
  }

  /** The clauses of all documents, and where each can be seen. */
  public List<Clause> clauses() {
    return clauses;
  }

  /** All divisions. */
  public List<Division> divisions() {
    return divisions;
  }

  /** The assessment schemes (考评方案), one per scheme and jurisdiction. */
  public List<Scheme> schemes() {
    return schemes;
  }

  /** How many titles (标准化企业称号) are to be awarded, by level and field. */
  public List<TitleTarget> titleTargets() {
    return titleTargets;
  }

  /** The days of a time limit (时限). */
  public int days(TimeLimit limit) {
    return timeLimits.getOrDefault(limit, 0);
  }

  /** The working days (工作日) of the years loaded. */
  public WorkingDays workingDays() {
    return workingDays;
  }

  /** The terms of accidents in a town: those of its jurisdiction, or else those of all. */
  public AccidentTerms accidentTerms(String town) {
    return terms(accidentTerms, town);
  }

  /** The terms of enforcement in a division: those of its jurisdiction, or else those of all. */
  public EnforcementTerms enforcementTerms(String area) {
    return terms(enforcementTerms, area);
  }

  /**
   * What is asked of the posts of a department of a division (驻点), null where no document that is
   * switched on asks for any.
   */
  public @Nullable PostTerms postTerms(String area) {
    long switchedOn = documentsIn(area);
    for (PostTerms terms : postTerms) {
      if ((bit(terms.document()) & switchedOn) != 0) {
        return terms;
      }
    }
    return null;
  }

  private <T> T terms(Map<String, T> terms, String place) {
    String jurisdiction = jurisdictionOf(place);
    T own = jurisdiction == null ? null : terms.get(jurisdiction);
    return own == null ? Objects.requireNonNull(terms.get(ANYWHERE)) : own;
  }

  /** A division, null if the catalogue doesn't have it. */
  public @Nullable Division division(String code) {
    return divisionByCode.get(code);
  }

  /**
   * The jurisdiction of a town or any other division: its nearest ancestor or itself, by the parent
   * in charge, that is listed as one. Null for a division outside all of them or unknown.
   */
  public @Nullable String jurisdictionOf(String town) {
    Place place = placeByTown.get(town);
    return place == null ? null : place.jurisdiction();
  }

  /**
   * The assessed unit of a town: its parent in charge, a county or zone; one of these is its own.
   * Of other divisions, such as a county that was abolished, the parent in charge. Null if unknown.
   */
  public @Nullable String districtOf(String town) {
    Division division = divisionByCode.get(town);
    if (division != null && division.isDistrict()) {
      return town;
    }
    return division == null || division.adminParent().isEmpty() ? null : division.adminParent();
  }

  /** How a document stands in a jurisdiction, null if its pack is not switched on there. */
  public @Nullable Standing standing(String document, String jurisdiction) {
    for (Pack pack : packs) {
      if (pack.document().equals(document) && pack.jurisdiction().equals(jurisdiction)) {
        return pack.standing();
      }
    }
    return null;
  }

  /** The documents switched on in a town, as bits for {@link Rule#countsIn}. */
  public long documentsIn(String town) {
    Place place = placeByTown.get(town);
    return place == null ? 0 : place.documents();
  }

  /** The evidence that an inspection's facts satisfy, as bits for {@link Rule#accepts}. */
  public int evidenceOf(int facts) {
    return evidenceOfFacts[facts];
  }

  /** The rules of states ({@link Obligation.Kind#STATE}): they count on every day. */
  public List<Rule> stateRules() {
    return stateRules;
  }

  /** The other rules of one period kind; the caller must not change the array. */
  public Rule[] rules(PeriodKind kind) {
    return rules.getOrDefault(kind, new Rule[0]);
  }

  private void place(Division division) {
    Division at = division;
    while (at != null && !isJurisdiction(at.code())) {
      at = divisionByCode.get(at.adminParent());
    }
    if (at == null) {
      return;
    }
    long switchedOn = 0;
    for (Pack pack : packs) {
      if (pack.jurisdiction().equals(at.code())) {
        switchedOn |= bit(pack.document());
      }
    }
    placeByTown.put(division.code(), new Place(at.code(), switchedOn));
  }

  private boolean isJurisdiction(String code) {
    return jurisdictions.stream().anyMatch(one -> one.code().equals(code));
  }

  private long bit(String document) {
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i).ref().equals(document)) {
        return 1L << i;
      }
    }
    return 0;
  }

  private Rule rule(Obligation obligation) {
    return new Rule(
        obligation,
        bit(obligation.document()),
        1 << evidence.indexOf(obligation.evidence()),
        documentsByClass(obligation.indicator()));
  }

  /** Per class, the documents by which it has self-check obligations of an indicator. */
  private long[] documentsByClass(String indicator) {
    long[] byClass = new long[SubjectClass.values().length];
    for (Obligation other : obligations) {
      if (other.kind() == Obligation.Kind.SELF_CHECK && other.indicator().equals(indicator)) {
        byClass[other.subjectClass().ordinal()] |= bit(other.document());
      }
    }
    return byClass;
  }
}
