package anlan.dashboard.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What pages asked last (页面近期查询), at most {@value #QUESTIONS_MAX} questions; not what was answered.
 * Of those who see the same, who asked last stands for all. It outlives the server in a file that
 * only its owner can read, a line for each, the most recent first.
 */
final class LastAsked {
  static final int QUESTIONS_MAX = 100;
  private static final Logger LOG = LoggerFactory.getLogger(LastAsked.class);
  private static final int FILE_BYTES_MAX = 1 << 20;
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;
  private final Executor later;
  private final Map<String, Asked> questions = new LinkedHashMap<>();
  private boolean isToBeWritten;

  /**
   * A question of a page.
   *
   * @param name who asked it last, as a user of Trino
   * @param sight the key of what he could see
   * @param address path and query
   */
  record Asked(String name, String sight, String address) {
    private static final Pattern LINE =
        Pattern.compile("([^\\p{Cntrl}]{1,64})\t([^\\p{Cntrl}]{1,256})\t(/api/v1/[!-~]{1,1000})");

    static Asked parse(String line) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalArgumentException("'%.80s' is no question".formatted(line));
      }
      return new Asked(parts.group(1), parts.group(2), parts.group(3));
    }

    /** Whether its line can be read again; no page asks what would not. */
    boolean fitsLine() {
      return LINE.matcher(line()).matches();
    }

    String line() {
      return String.join("\t", name, sight, address);
    }

    private String question() {
      return sight + "\t" + address;
    }
  }

  private LastAsked(Path file, Executor later) {
    this.file = file;
    this.later = later;
  }

  /**
   * What the file holds; nothing, with a line in the log, if it is not such a file.
   *
   * @param later runs what it is given after the time that is to lie between two writings
   */
  static LastAsked of(Path file, Executor later) {
    LastAsked asked = new LastAsked(file, later);
    read(file).forEach(asked::put);
    return asked;
  }

  /** The least recent first. */
  private static List<Asked> read(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      List<Asked> questions = new ArrayList<>();
      new String(bytes.readNBytes(FILE_BYTES_MAX), StandardCharsets.UTF_8)
          .lines()
          .limit(QUESTIONS_MAX)
          .forEach(line -> questions.add(Asked.parse(line)));
      Collections.reverse(questions);
      return questions;
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("what pages asked last is not known, {}: {}", file, e.getMessage());
      return List.of();
    }
  }

  /** Takes in that a page was answered. */
  void add(Asked asked) {
    if (asked.fitsLine()) {
      put(asked);
      writeLater();
    }
  }

  /** Drops what is of no use any more, unless it was asked again meanwhile. */
  void forget(Asked asked) {
    synchronized (questions) {
      questions.remove(asked.question(), asked);
    }
    writeLater();
  }

  /** What was asked, the most recent first. */
  List<Asked> recentFirst() {
    synchronized (questions) {
      List<Asked> recent = new ArrayList<>(questions.values());
      Collections.reverse(recent);
      return recent;
    }
  }

  private void put(Asked asked) {
    synchronized (questions) {
      questions.remove(asked.question());
      questions.put(asked.question(), asked);
      if (questions.size() > QUESTIONS_MAX) {
        questions.remove(questions.keySet().iterator().next());
      }
    }
  }

  private void writeLater() {
    synchronized (questions) {
      if (isToBeWritten) {
        return;
      }
      isToBeWritten = true;
    }
    later.execute(this::write);
  }

  /** Writes the file if more is known than it holds; what goes wrong is told in the log. */
  synchronized void write() {
    synchronized (questions) {
      if (!isToBeWritten) {
        return;
      }
      isToBeWritten = false;
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, OWNER_ONLY);
      Files.write(fresh, recentFirst().stream().map(Asked::line).toList());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("what pages asked last is not written, {}", file, e);
    }
  }
}
