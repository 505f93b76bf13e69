package anlan.dashboard.reference;

import anlan.core.scoring.UnitKind;
import java.util.List;
import java.util.Map;

/**
 * A scheme of quarterly assessment (考评方案) in a jurisdiction.
 *
 * @param id DISTRICT_2023
 * @param unitKind what kind of units
 * @param jurisdiction where it assesses; of towns their district
 * @param title its title
 * @param basis what it rests on
 * @param deductions what lies behind the points that its items lose, by item; others list nothing
 * @param units codes of the units it assesses
 * @param triggers its 一票否决 triggers, id → name
 */
public record Scheme(
    String id,
    UnitKind unitKind,
    String jurisdiction,
    String title,
    String basis,
    Map<String, DeductionRule> deductions,
    List<String> units,
    Map<String, String> triggers) {
  /** The same of fewer units. */
  Scheme withUnits(List<String> fewer) {
    return new Scheme(id, unitKind, jurisdiction, title, basis, deductions, fewer, triggers);
  }

  /** What a trigger is called, or its id where the scheme has none of that id. */
  public String triggerName(String trigger) {
    return triggers.getOrDefault(trigger, trigger);
  }
}
