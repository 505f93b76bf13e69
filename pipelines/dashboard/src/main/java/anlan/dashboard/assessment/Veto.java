package anlan.dashboard.assessment;

import anlan.dashboard.reference.Scheme;
import java.util.Arrays;
import java.util.List;

/**
 * A trigger of 一票否决 that a unit met.
 *
 * @param id as in the scheme
 * @param name what it is called
 */
public record Veto(String id, String name) {
  /** The triggers that a mart lists with commas between, "" for none. */
  static List<Veto> listed(String ids, Scheme scheme) {
    return Arrays.stream(ids.split(","))
        .filter(id -> !id.isEmpty())
        .map(id -> new Veto(id, scheme.triggerName(id)))
        .toList();
  }
}
