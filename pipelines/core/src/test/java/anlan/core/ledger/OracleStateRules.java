package anlan.core.ledger;

import static anlan.core.subject.SubjectClass.*;

import anlan.core.subject.HouseRules;
import anlan.core.subject.SubjectClass;
import java.util.ArrayList;
import java.util.List;

/** What the catalogues of the property test ask of states, written out by hand. */
final class OracleStateRules {
  private OracleStateRules() {}

  /** What the catalogue of schemas/catalog asks of states. */
  static List<OracleStateRule> real() {
    List<OracleStateRule> rules = new ArrayList<>();
    for (SubjectClass of : SubjectClass.values()) {
      rules.add(new OracleStateRule("C16", of, "S0", any -> true, SubjectState::codeActive));
      rules.add(new OracleStateRule("C18", of, "S4", any -> true, OracleStateRules::isAssigned));
    }
    rules.add(
        new OracleStateRule(
            "C20",
            HIGH_RISK,
            "S0",
            state -> state.houseRules() != null,
            state -> state.houseRules() == HouseRules.DONE));
    return rules;
  }

  /** What the strange one asks of them. */
  static List<OracleStateRule> strange() {
    return List.of(
        new OracleStateRule("V11", GENERAL, "S0", any -> true, OracleStateRules::isAssigned),
        new OracleStateRule("V11", NINE_SMALL, "S1", any -> true, SubjectState::hasGrid),
        new OracleStateRule(
            "V12", GENERAL, "S0", SubjectState::codeActive, OracleStateRules::isAssigned));
  }

  private static boolean isAssigned(SubjectState state) {
    return !state.department().isEmpty() && state.hasGrid();
  }
}
