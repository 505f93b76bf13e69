package anlan.stack.process;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * The record of a process on disk, by which a later run finds it again. A process id alone proves
 * nothing, ids are used again: the time the process began must match too.
 *
 * @param file where the record is
 */
public record PidFile(Path file) {
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  public void write(ProcessHandle process, Ending ending) throws IOException {
    Properties record = new Properties();
    record.setProperty("pid", Long.toString(process.pid()));
    record.setProperty("began", began(process).toString());
    record.setProperty("ending", ending.name());
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer out = Files.newBufferedWriter(file)) {
      record.store(out, null);
    }
  }

  /** The recorded process, if it still runs. */
  public Optional<ProcessHandle> process() {
    Optional<Properties> record = read();
    return record
        .flatMap(found -> ProcessHandle.of(Long.parseLong(found.getProperty("pid"))))
        .filter(ProcessHandle::isAlive)
        .filter(
            handle -> {
              Instant recorded = Instant.parse(record.orElseThrow().getProperty("began"));
              return Duration.between(recorded, began(handle)).abs().compareTo(CLOCK_TOLERANCE) < 0;
            });
  }

  /** How the recorded process is asked to end. */
  public Ending ending() {
    return read()
        .map(found -> Ending.valueOf(found.getProperty("ending")))
        .orElse(Ending.TERMINATE);
  }

  /** The name of the server. */
  public String name() {
    return file.getFileName().toString().replace(".pid", "");
  }

  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private Optional<Properties> read() {
    Properties record = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      record.load(in);
    } catch (IOException e) {
      return Optional.empty();
    }
    return record.containsKey("pid") && record.containsKey("began")
        ? Optional.of(record)
        : Optional.empty();
  }

  private static Instant began(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
