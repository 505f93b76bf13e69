package anlan.warehouse.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change of a file is seen, and nothing else. */
class FingerprintTest {
  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void equal_files_have_one_fingerprint_wherever_they_lie() throws IOException {
    Files.writeString(folder.resolve("b.csv"), "2\n");
    Files.writeString(folder.resolve("a.csv"), "1\n");
    Files.writeString(other.resolve("a.csv"), "1\n");
    Files.writeString(other.resolve("b.csv"), "2\n");
    assertThat(Fingerprint.of(folder)).hasSize(64).isEqualTo(Fingerprint.of(other));
  }

  @Test
  void what_moves_from_one_file_to_another_is_seen() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "12");
    Files.writeString(folder.resolve("b.csv"), "");
    Files.writeString(other.resolve("a.csv"), "1");
    Files.writeString(other.resolve("b.csv"), "2");
    assertThat(Fingerprint.of(folder)).isNotEqualTo(Fingerprint.of(other));
  }
}
