package anlan.core.catalogue;

import anlan.core.activity.ActivityKind;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.subject.Attribute;
import java.util.Set;

/**
 * What makes an inspection count (有效检查), or an activity of an enterprise (企业安全活动), or what a
 * subject's state must have (状态要素). A recorded result of an inspection is always asked for, and
 * what is void never counts.
 *
 * @param id its name in obligations
 * @param types types that count
 * @param by bodies whose inspections count
 * @param activities kinds of activities that count
 * @param attributes what a state must have, all of them; either inspections or activities or these
 * @param askedOf what a state must have for all this to be asked of it
 * @param onSite whether it must have been made on site
 * @param uploaded whether it must have been uploaded
 * @param declared whether problems must have been found or freedom from hazards declared
 */
public record Evidence(
    String id,
    Set<InspectionType> types,
    Set<Body> by,
    Set<ActivityKind> activities,
    Set<Attribute> attributes,
    Set<Attribute> askedOf,
    boolean onSite,
    boolean uploaded,
    boolean declared) {

  /** Copies the sets. */
  public Evidence {
    types = Set.copyOf(types);
    by = Set.copyOf(by);
    activities = Set.copyOf(activities);
    attributes = Set.copyOf(attributes);
    askedOf = Set.copyOf(askedOf);
  }
}
