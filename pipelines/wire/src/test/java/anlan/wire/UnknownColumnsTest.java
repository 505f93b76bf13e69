package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

final class UnknownColumnsTest {
  @Test
  void aColumnAddedAtTheSourceIsDroppedButCounted() throws IOException {
    LogDecoder decoder = Wire.decoder();
    byte[] message =
        Files.readAllBytes(
            Wire.ROOT.resolve(
                "schemas/events/enterprise.subject_state/valid/column_not_in_contract.json"));

    for (int offset = 0; offset < 3; offset++) {
      decoder.decode("enterprise", "enterprise.log", 0, offset, 0, message);
    }

    assertThat(decoder.unknownColumns())
        .containsExactly(entry("enterprise.subject_state.new_column", 3L));
  }

  @Test
  void namesAreBounded() {
    UnknownColumns unknown = new UnknownColumns();
    CapturedTable table = Wire.TABLES.of("inspection.clock");

    for (int i = 0; i < 5_000; i++) {
      unknown.count(table, "column_" + i);
    }
    unknown.count(table, "column_0");

    assertThat(unknown.counts()).hasSize(1_000).containsEntry("inspection.clock.column_0", 2L);
  }
}
