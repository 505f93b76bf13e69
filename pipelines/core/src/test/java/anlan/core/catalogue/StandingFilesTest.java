package anlan.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What units and enterprises must have, with mistakes, is refused with all of them named. */
class StandingFilesTest extends MistakenCatalogue {
  @Test
  void capacitiesThatCantBeRead() throws IOException {
    edit("capacity_targets.csv", "STANDARD_SQUADS,S4", "PROFESSIONAL_STAFF,S9");
    edit("capacity_targets.csv", "执法记录仪配备率,100", "执法记录仪配备率,101");
    assertThat(problems())
        .containsExactly(
            "capacity_targets.csv line 3: capacity 'PROFESSIONAL_STAFF' is used twice: keys are"
                + " unique",
            "capacity_targets.csv line 3: document 'S9' is not in documents.csv: add it there or"
                + " use one that is",
            "capacity_targets.csv line 4: target_percent '101' is more than all: write a share from"
                + " 0 to 100");
  }

  @Test
  void safeguardsThatCantBeRead() throws IOException {
    edit("safeguards.csv", "安全生产委员会,300,1000,,", "安全生产委员会,300,,COAL_MINE,");
    edit("safeguards.csv", "LIABILITY_INSURANCE,S4", "COMMITTEE,S9");
    edit("safeguards.csv", "CHEMICALS|", "BAKERIES|");
    assertThat(problems())
        .containsExactly(
            "safeguards.csv line 2: employees_other '' stands with employees_high_risk: fill in"
                + " both or none",
            "safeguards.csv line 2: sectors 'COAL_MINE' stand beside employees: make a row of each",
            "safeguards.csv line 3: safeguard 'COMMITTEE' is used twice: keys are unique",
            "safeguards.csv line 3: document 'S9' is not in documents.csv: add it there or use one"
                + " that is",
            "safeguards.csv line 3: sectors 'BAKERIES|NON_COAL_MINE|COAL_MINE|METALLURGY|"
                + "CONSTRUCTION|CIVIL_EXPLOSIVES|FIREWORKS|SPECIAL_EQUIPMENT' are not all in"
                + " codes.csv: use sectors that are, with | between");
  }
}
