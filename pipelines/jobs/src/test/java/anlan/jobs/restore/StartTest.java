package anlan.jobs.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  @TempDir Path folder;

  @Test
  void theNewestCompletedCheckpointIsFoundInWhicheverRunItIs() throws Exception {
    completed("run-b/chk-9", 9);
    completed("run-a/chk-17", 17);
    Files.createDirectories(folder.resolve("run-b/shared"));
    Files.createDirectories(folder.resolve("run-a/chk-18"));
    Files.createDirectories(folder.resolve("run-a/chk-19"));
    Files.write(folder.resolve("run-a/chk-19/_metadata"), new byte[] {73, 96, 103});

    assertThat(Checkpoint.newest(folder.toUri().toString()))
        .hasValueSatisfying(
            newest -> {
              assertThat(newest.id()).isEqualTo(17);
              assertThat(newest.folder()).endsWith("run-a/chk-17");
            });
  }

  @Test
  void aFolderThatIsNotThereHasNone() throws Exception {
    assertThat(Checkpoint.newest(folder.resolve("nowhere").toUri().toString())).isEmpty();
  }

  @Test
  void aFirstRunAndARunThatKnowsAllCutsMayStart() {
    assertThatCode(() -> Start.check("c", Optional.empty(), OptionalLong.empty()))
        .doesNotThrowAnyException();
    assertThatCode(() -> Start.check("c", number(8), OptionalLong.of(8)))
        .doesNotThrowAnyException();
    assertThatCode(() -> Start.check("c", number(8), OptionalLong.of(6)))
        .doesNotThrowAnyException();
  }

  @Test
  void aLakeThatIsAheadOfTheCheckpointsIsRefused() {
    assertThatThrownBy(() -> Start.check("file:///c", Optional.empty(), OptionalLong.of(41)))
        .hasMessageContaining("the lake holds cut 41")
        .hasMessageContaining("in file:///c is none at all")
        .hasMessageContaining("start over with an empty lake");
    assertThatThrownBy(() -> Start.check("file:///c", number(40), OptionalLong.of(41)))
        .hasMessageContaining("is number 40");
  }

  private static Optional<Checkpoint> number(long id) {
    return Optional.of(new Checkpoint(id, "file:///c/run/chk-" + id, 0));
  }

  private void completed(String name, long id) throws Exception {
    Path checkpoint = Files.createDirectories(folder.resolve(name));
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(checkpoint.resolve("_metadata")))) {
      Checkpoints.storeCheckpointMetadata(new CheckpointMetadata(id, List.of(), List.of()), out);
    }
  }
}
