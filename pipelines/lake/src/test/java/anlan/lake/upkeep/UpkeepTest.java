package anlan.lake.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pass begins, ends and is shown, while cuts come and go. */
class UpkeepTest {
  private static final Request UNKNOWN = new Request(1, "DANCE", null, null, null, 0, "tester");

  private final Queue<Runnable> background = new ArrayDeque<>();
  private HadoopFileIO io;
  private Upkeep upkeep;

  @BeforeEach
  void open() {
    io = new HadoopFileIO(new org.apache.hadoop.conf.Configuration());
    upkeep = new Upkeep(1 << 20, io, InstantSource.system(), background::add, x -> {});
    upkeep.keep("ops.cuts", 8, Optional.empty());
  }

  @AfterEach
  void close() {
    io.close();
  }

  @Test
  void anAnswerWaitsUntilACutHasShownIt() {
    assertThat(upkeep.isIdle()).isTrue();
    upkeep.begin(Map.of(), List.of(UNKNOWN));
    Work whileTheCutIsMade = upkeep.finished();
    assertThat(whileTheCutIsMade.isEmpty()).isTrue();
    assertThat(upkeep.isIdle()).isFalse();

    background.remove().run();
    upkeep.published(whileTheCutIsMade);
    assertThat(upkeep.isIdle()).isFalse();
    Work finished = upkeep.finished();
    assertThat(finished.answers())
        .extracting(Answer::detail)
        .containsExactly("there is no request 'DANCE', only MERGE, NAME and FORGET");

    upkeep.published(finished);
    assertThat(upkeep.finished().isEmpty()).isTrue();
    assertThat(upkeep.isIdle()).isTrue();
  }

  @Test
  void aPassThatFindsNothingMakesRoomForTheNext() {
    upkeep.begin(Map.of(), List.of());
    background.remove().run();
    assertThat(upkeep.finished().isEmpty()).isTrue();
    assertThat(upkeep.isIdle()).isTrue();
  }
}
