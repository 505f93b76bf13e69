package anlan.core.scoring;

import anlan.core.calendar.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the units of one kind in a jurisdiction are assessed each quarter (考评方案).
 *
 * @param id its code
 * @param title its title
 * @param unitKind what kind of units
 * @param jurisdiction whose units: a jurisdiction, or of towns their district
 * @param cutoffDays days after the quarter's end on which the first assessment (初评) is taken
 * @param first the first quarter
 * @param last the last quarter, null while there is none
 * @param items its items, all jurisdictions' alike but for what is in force
 * @param triggers what vetoes
 * @param peerGroups the group each unit is ranked in (同类组), by its code, which no other unit of any
 *     scheme has
 */
public record Scheme(
    String id,
    String title,
    UnitKind unitKind,
    String jurisdiction,
    int cutoffDays,
    Period first,
    @Nullable Period last,
    List<Item> items,
    List<VetoTrigger> triggers,
    Map<String, String> peerGroups) {

  /** Whether a quarter is assessed by it. */
  public boolean covers(Period quarter) {
    return quarter.start() >= first.start() && (last == null || quarter.start() <= last.start());
  }
}
