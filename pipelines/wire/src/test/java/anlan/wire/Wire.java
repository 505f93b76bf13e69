package anlan.wire;

import anlan.contracts.Contracts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The repository's contracts and a decoder of them, as tests need them. */
final class Wire {
  static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  static final Contracts CONTRACTS = Contracts.load(ROOT.resolve("schemas/tables"));
  static final Tables TABLES = new Tables(CONTRACTS);

  /** Reasons that only the gate or the ledger can tell, not the decoder. */
  static final Set<Reason> TOLD_LATER =
      Set.of(Reason.POSITION_WENT_BACK, Reason.BEYOND_LEDGER, Reason.OUTSIDE_CALENDAR);

  private Wire() {}

  static LogDecoder decoder() {
    return new LogDecoder(TABLES);
  }

  /** Decodes a message at offset 7, taken by Kafka at 2023-05-01T00:00:00Z. */
  static LogRecord decode(String source, @Nullable String message) {
    byte[] bytes = message == null ? null : message.getBytes(StandardCharsets.UTF_8);
    return decoder().decode(source, source + ".log", 0, 7, 1_682_899_200_000L, bytes);
  }
}
