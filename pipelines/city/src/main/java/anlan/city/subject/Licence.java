package anlan.city.subject;

import anlan.city.place.Domain;
import java.util.Set;

/**
 * Who needs a safety licence (安全生产许可): mines, building, dangerous chemicals, explosives and
 * fireworks.
 */
final class Licence {
  private static final Set<String> SECTORS =
      Set.of(
          "CHEMICALS",
          "NON_COAL_MINE",
          "COAL_MINE",
          "CONSTRUCTION",
          "CIVIL_EXPLOSIVES",
          "FIREWORKS");

  private Licence() {}

  /** The state of a subject, with a licence if it needs one or is large in industry or trade. */
  static State of(State state, Trade trade, Subject subject) {
    boolean ofIndustryOrTrade =
        trade.domain() == Domain.INDUSTRY || trade.domain() == Domain.COMMERCE;
    return of(state, ofIndustryOrTrade && subject.aboveScale());
  }

  /** The same, where it is known whether it had one. */
  static State of(State state, boolean had) {
    return state.withLicensedOrAboveScale(had || SECTORS.contains(state.sector()));
  }
}
