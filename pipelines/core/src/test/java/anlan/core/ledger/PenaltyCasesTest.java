package anlan.core.ledger;

import static anlan.core.ledger.HazardMeasure.PENALISED;
import static anlan.core.ledger.HazardMeasure.PENALTY_DUE;
import static anlan.core.ledger.Hazards.sep;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.hazard.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a hazard is to be penalised, and by what it has been (逾期处罚率 H12). */
class PenaltyCasesTest {
  private final Hazards hazards = Hazards.ofAnEnterprise();

  @Test
  void aPenaltyIsDueOnTheEleventhOverdueDay() {
    hazards.found(sep(1)).due(sep(10));
    assertThat(hazards.count(PENALTY_DUE, sep(20))).isZero();
    assertThat(hazards.count(PENALTY_DUE, sep(21))).isOne();
    assertThat(hazards.count(PENALISED, sep(300))).isZero();
  }

  @Test
  void rectifiedLateButNotThatLateNoPenaltyIsDue() {
    hazards.found(sep(1)).due(sep(10)).rectified(sep(21)).passes(sep(21));
    assertThat(hazards.count(PENALTY_DUE, sep(300))).isZero();
  }

  @Test
  void aPenaltyStaysDueThoughTheHazardIsClosedAfterwards() {
    hazards.found(sep(1)).due(sep(10)).rectified(sep(22)).passes(sep(22));
    assertThat(hazards.count(PENALTY_DUE, sep(300))).isOne();
  }

  @Test
  void aPenaltyCountsFromItsDecisionOrOnceItIsDue() {
    Hazards.Found late = hazards.found(sep(1)).due(sep(10)).punished(sep(40));
    assertThat(hazards.count(PENALISED, sep(39))).isZero();
    assertThat(hazards.count(PENALISED, sep(40))).isOne();
    late.punished(sep(12));
    assertThat(hazards.count(PENALISED, sep(20))).isZero();
    assertThat(hazards.count(PENALISED, sep(21))).isOne();
    assertThat(hazards.count(PENALISED, sep(300))).isOne();
  }

  @Test
  void aPenaltyForTheFindingItselfDoesNotAnswerForTheDelay() {
    Hazards.Found late = hazards.found(sep(1)).due(sep(10)).punished(sep(10));
    assertThat(hazards.count(PENALISED, sep(300))).isZero();
    late.punished(sep(11));
    assertThat(hazards.count(PENALISED, sep(300))).isOne();
  }

  @Test
  void aPenaltyAfterAFailedReviewAnswersForWhatFollows() {
    hazards.found(sep(1)).due(sep(10)).rectified(sep(3)).fails(sep(5)).punished(sep(5));
    assertThat(hazards.count(PENALISED, sep(20))).isZero();
    assertThat(hazards.count(PENALISED, sep(21))).isOne();
  }

  @Test
  void aRevokedPenaltyNeverWas() {
    hazards.found(sep(1)).due(sep(10)).punished(sep(30), sep(60));
    assertThat(hazards.count(PENALISED, sep(59))).isZero();
    assertThat(hazards.count(PENALTY_DUE, sep(59))).isOne();
  }

  @Test
  void noPenaltyIsDueForWhatTheEnterpriseFoundItself() {
    for (Origin own : List.of(Origin.SELF_CHECK, Origin.EXPERT, Origin.DIAGNOSIS)) {
      hazards.found(sep(1)).by(own).due(sep(10)).punished(sep(30));
    }
    assertThat(hazards.count(PENALTY_DUE, sep(300))).isZero();
    assertThat(hazards.count(PENALISED, sep(300))).isZero();
    for (Origin other : List.of(Origin.GRID, Origin.RESIDENT, Origin.REPORT)) {
      hazards.found(sep(1)).by(other).due(sep(10));
    }
    assertThat(hazards.count(PENALTY_DUE, sep(300))).isEqualTo(3);
  }
}
