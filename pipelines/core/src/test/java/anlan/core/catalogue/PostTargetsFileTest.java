package anlan.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Targets of posts with mistakes are refused, with all of them named. */
class PostTargetsFileTest extends MistakenCatalogue {
  @Test
  void everyMistakeIsTold() throws IOException {
    edit("post_targets.csv", "CHEMICALS,S3,N07", "COAL_MINES,S9,N07");
    edit("post_targets.csv", "CHEMICALS,2", "BAKERIES,0");
    assertThat(problems())
        .containsExactly(
            "post_targets.csv line 3: post_target 'COAL_MINES' is used twice: keys are unique",
            "post_targets.csv line 3: document 'S9' is not in documents.csv: add it there or use"
                + " one that is",
            "post_targets.csv line 3: sector 'BAKERIES' is no sector of codes.csv: use one, or none"
                + " for key subjects",
            "post_targets.csv line 3: persons_wanted '0' asks for nobody: write a number of persons"
                + " from 1 on");
  }
}
