package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.contracts.Contracts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BinaryFormTest {
  @Test
  void everyExampleComesBackAsItWas() throws IOException {
    for (Path file : examples()) {
      LogRecord record = Wire.decode("enterprise", Files.readString(file));

      DataInputStream in = bytes(record);
      LogRecord back = LogRecord.read(in, Wire.TABLES);

      assertThat(in.available()).as("bytes left of %s", file).isZero();
      assertThat(RecordText.of(back)).isEqualTo(RecordText.of(record));
      assertThat(back.rejection()).usingRecursiveComparison().isEqualTo(record.rejection());
    }
  }

  @Test
  void aReleasedChangeKeepsItsPlaceAndDay() throws IOException {
    LogScript log = new LogScript().begin(7).clock("2023-05-01").row(5).end(100);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    log.last().write(new DataOutputStream(bytes));

    Change back =
        Change.read(
            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), Wire.TABLES);

    assertThat(back.row()).isEqualTo(log.last().row());
    assertThat(back.today()).isEqualTo(log.last().today()).isEqualTo(19_478);
    assertThat(back.row()[CapturedTable.LSN]).isEqualTo(100L);
  }

  @Test
  void aTombstoneIsIgnored() {
    assertThat(Wire.decode("inspection", null).kind()).isEqualTo(LogRecord.Kind.IGNORED);
  }

  @Test
  void aGateWithAnOpenTransactionRefusesOtherContracts(@TempDir Path folder) throws IOException {
    String contract =
        Files.readString(Wire.ROOT.resolve("schemas/tables/history/inspection_clock.yaml"));
    Files.writeString(folder.resolve("clock.yaml"), contract);
    Tables others = new Tables(Contracts.load(folder));
    TransactionGate gate = new TransactionGate("inspection");
    assertThat(TransactionGate.read(bytes(gate), others).mark()).isEqualTo(gate.mark());

    Position position = new Position("7", 0, 1, Snapshot.NONE);
    LogRecord begin = LogRecord.bound(LogRecord.Kind.BEGIN, "inspection", 0, position);
    gate.accept(begin, new LogScript());

    assertThatThrownBy(() -> TransactionGate.read(bytes(gate), others))
        .hasMessageContaining(
            "contracts of captured tables changed while a transaction was open in source inspection");
  }

  private static DataInputStream bytes(LogRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    record.write(new DataOutputStream(bytes));
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static DataInputStream bytes(TransactionGate gate) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    gate.write(new DataOutputStream(bytes), Wire.TABLES);
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Wire.ROOT.resolve("schemas/events"))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
