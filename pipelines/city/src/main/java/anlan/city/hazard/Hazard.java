package anlan.city.hazard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code inspection.hazard} with the rows of its child tables. Codes as in the catalogue.
 *
 * @param inspection number of the inspection that found it, null for a report (举报)
 * @param department the department that found it, if one did
 * @param plan what was written down about its rectification (五落实)
 * @param reportedOn when a major one was reported, null if it wasn't
 * @param rectifiedOn the newest completion, null while there is none
 * @param steps what was done about it
 */
public record Hazard(
    long id,
    long subjectId,
    @Nullable Long inspection,
    String origin,
    String level,
    String category,
    @Nullable Integer department,
    int foundOn,
    Plan plan,
    @Nullable Integer reportedOn,
    @Nullable Integer rectifiedOn,
    boolean isVoid,
    List<Step> steps) {

  /**
   * 五落实; null for what is missing.
   *
   * @param person responsible person
   * @param funds in yuan
   * @param deadline last day allowed
   */
  public record Plan(
      @Nullable String person,
      @Nullable String measures,
      @Nullable String funds,
      @Nullable Integer deadline,
      @Nullable String emergency) {}

  public boolean isMajor() {
    return level.equals("MAJOR");
  }

  /** As it was before a completion was reported. */
  public Hazard unrectified() {
    return rectified(null, steps);
  }

  /** As it is known on a day: what is done later is left out. */
  public Hazard until(int day) {
    return rectified(
        rectifiedOn != null && rectifiedOn <= day ? rectifiedOn : null,
        steps.stream().filter(step -> step.day() <= day).map(step -> step.until(day)).toList());
  }

  private Hazard rectified(@Nullable Integer on, List<Step> done) {
    return new Hazard(
        id,
        subjectId,
        inspection,
        origin,
        level,
        category,
        department,
        foundOn,
        plan,
        reportedOn,
        on,
        isVoid,
        done);
  }
}
