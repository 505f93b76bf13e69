package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source table is altered while its changes stream. */
final class ColumnDriftTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXAMPLE =
      Wire.ROOT.resolve("schemas/events/enterprise.subject/valid/create.json");

  private final LogScript noted = new LogScript();
  private final List<Change> released = noted.released;
  private final List<Rejection> rejected = noted.rejected;
  private TransactionGate gate = new TransactionGate("enterprise");
  private int transactions;

  /** A transaction of one row, whose fields are edited before. */
  private void commits(Consumer<ObjectNode> edit) throws IOException {
    ObjectNode message = (ObjectNode) JSON.readTree(EXAMPLE.toFile());
    edit.accept((ObjectNode) message.get("after"));
    long order = ++transactions * 10L;
    String tx = Integer.toString(transactions);
    ((ObjectNode) message.get("transaction")).put("id", tx + ":" + order).put("total_order", 1);
    gate.accept(bound(LogRecord.Kind.BEGIN, tx, 0, order), noted);
    gate.accept(reread(Wire.decode("enterprise", message.toString())), noted);
    gate.accept(bound(LogRecord.Kind.END, tx, 1, order), noted);
  }

  private static LogRecord bound(LogRecord.Kind kind, String tx, long rows, long lsn) {
    return LogRecord.bound(kind, "enterprise", 0, new Position(tx, rows, lsn, Snapshot.NONE));
  }

  /** Through the binary form, as between two operators. */
  private static LogRecord reread(LogRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    record.write(new DataOutputStream(bytes));
    return LogRecord.read(
        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), Wire.TABLES);
  }

  private void restart() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    gate.write(new DataOutputStream(bytes), Wire.TABLES);
    gate =
        TransactionGate.read(
            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), Wire.TABLES);
  }

  @Test
  void aColumnAddedAtTheSourceComesWithItsValue() throws IOException {
    commits(row -> row.put("floor_area", 1200).put("opened_on", "2023-05-01Z"));
    commits(row -> row.put("is_listed", true).put("rent", 12.5).putNull("owner"));
    commits(row -> row.putArray("tags").add("a").add(2));

    assertThat(released.get(0).added())
        .containsExactly(entry("floor_area", 1200L), entry("opened_on", "2023-05-01Z"));
    assertThat(released.get(1).added())
        .containsExactly(entry("is_listed", true), entry("rent", "12.5"));
    assertThat(released.get(2).added()).containsExactly(entry("tags", "[\"a\",2]"));
    assertThat(rejected).isEmpty();
  }

  @Test
  void aColumnThatWasNeverThereIsNotMissed() throws IOException {
    commits(row -> row.remove("industry"));
    restart();
    commits(row -> row.remove("industry"));
    commits(row -> {});

    assertThat(released).hasSize(3);
    assertThat(rejected).isEmpty();
  }

  @Test
  void aTableThatLostAColumnStandsStillUntilItIsBack() throws IOException {
    commits(row -> {});
    restart();
    commits(row -> row.remove("industry"));
    restart();
    commits(
        row -> {
          row.remove("industry");
          row.put("trade", "C26");
        });
    commits(row -> {});

    assertThat(released).hasSize(2);
    assertThat(rejected).extracting(Rejection::reason).containsOnly(Reason.COLUMN_GONE).hasSize(2);
    assertThat(rejected.get(0).detail()).contains("enterprise.subject").contains("industry");
    assertThat(rejected.get(0).bytes()).isNotEmpty();
  }

  @Test
  void aColumnThatEveryRowMustHaveIsMissedAtOnce() throws IOException {
    commits(row -> row.remove("name"));

    assertThat(released).isEmpty();
    assertThat(rejected).extracting(Rejection::reason).containsExactly(Reason.COLUMN_GONE);
  }

  @Test
  void aTableWhoseContractIsAddedMeanwhileIsKnown(@TempDir Path folder) throws IOException {
    Path contracts = Wire.ROOT.resolve("schemas/tables/history");
    copy(contracts.resolve("enterprise_clock.yaml"), folder);
    Tables tables = new Tables(anlan.contracts.Contracts.load(folder));
    assertThat(tables.find("enterprise", "subject")).isNull();

    copy(contracts.resolve("subject.yaml"), folder);

    CapturedTable found = tables.find("enterprise", "subject");
    assertThat(found).isNotNull();
    assertThat(tables.at(found.index())).isSameAs(found);
    assertThat(tables.all()).hasSize(2);
  }

  private static void copy(Path file, Path folder) throws IOException {
    Files.copy(file, folder.resolve(file.getFileName()));
  }
}
