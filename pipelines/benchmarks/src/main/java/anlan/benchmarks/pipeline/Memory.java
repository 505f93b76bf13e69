package anlan.benchmarks.pipeline;

import anlan.stack.process.PidFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Resident memory of the servers, shared pages counted once (PSS of Linux), in MiB. */
final class Memory {
  private static final String PROPORTIONAL = "Pss:";

  private Memory() {}

  /** By server, their children included. */
  static Map<String, Long> mebibytes(Path run) throws IOException {
    Map<String, Long> memory = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(run, "*.pid")) {
      for (Path file : files) {
        PidFile record = new PidFile(file);
        record.process().ifPresent(process -> memory.put(record.name(), of(process)));
      }
    }
    return memory;
  }

  private static long of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(Memory::kibibytes)
            .sum()
        >> 10;
  }

  private static long kibibytes(ProcessHandle process) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith(PROPORTIONAL))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      // it ended between being listed and being looked at
      return 0;
    }
  }
}
