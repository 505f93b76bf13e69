package anlan.stack;

import anlan.stack.config.StackConfig;
import anlan.stack.process.Ending;
import anlan.stack.process.Orphans;
import anlan.stack.process.PidFile;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, held by us alone as long as we run. Taking it checks everything that would make
 * a start fail later with a worse message: another stack in it, a folder of another version, too
 * little disk, ports in use; and ends what a killed supervisor left behind.
 */
public final class DataFolder implements AutoCloseable {
  private static final String LAYOUT = "anlan data folder, layout 1, PostgreSQL 18\n";
  private static final long DISK_BYTES_MIN = 3L << 30;

  private final StackConfig config;
  private final FileChannel channel;
  private final PidFile supervisor;

  private DataFolder(StackConfig config, FileChannel channel, PidFile supervisor) {
    this.config = config;
    this.channel = channel;
    this.supervisor = supervisor;
  }

  /** The record of the process that keeps this folder. */
  public static PidFile supervisor(StackConfig config) {
    return new PidFile(config.run().resolve("supervisor"));
  }

  /**
   * Checks that a stack runs in the folder.
   *
   * @throws StackException if none does
   */
  public static void requireRunning(StackConfig config) {
    if (supervisor(config).process().isEmpty()) {
      throw new StackException(
          "nothing runs in " + config.home(), "Start it first: deploy/anlan up --detach.");
    }
  }

  static DataFolder take(StackConfig config, Progress progress)
      throws IOException, InterruptedException {
    checkLayout(config.home());
    Files.createDirectories(config.run());
    Files.createDirectories(config.logs());
    checkDisk(config.home());
    FileChannel channel =
        FileChannel.open(
            config.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock(channel) == null) {
        throw new StackException(
            "%s is in use by another Anlan (process %s)"
                .formatted(
                    config.home(),
                    supervisor(config).process().map(ProcessHandle::pid).orElse(-1L)),
            "Use it as it is (deploy/anlan status), stop it (deploy/anlan down), or set ANLAN_HOME"
                + " and ANLAN_PORT for a second one.");
      }
      List<String> ended = Orphans.end(config.run());
      if (!ended.isEmpty()) {
        progress.says("ended what an earlier run left behind: " + String.join(", ", ended));
      }
      checkPorts(config.ports().owners());
      Files.deleteIfExists(config.run().resolve("ready"));
      PidFile supervisor = supervisor(config);
      supervisor.write(ProcessHandle.current(), Ending.TERMINATE);
      return new DataFolder(config, channel, supervisor);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void checkLayout(Path home) throws IOException {
    Path mark = home.resolve("layout");
    if (Files.exists(mark)) {
      String found = Files.readString(mark);
      if (!found.equals(LAYOUT)) {
        throw new StackException(
            "%s was made by another version: it says '%s', this one makes '%s'"
                .formatted(home, found.strip(), LAYOUT.strip()),
            "Move the folder away or delete it; the demo is loaded anew.");
      }
      return;
    }
    if (Files.isDirectory(home)) {
      try (Stream<Path> entries = Files.list(home)) {
        if (entries.findAny().isPresent()) {
          throw new StackException(
              home + " is not empty and not a data folder of Anlan's",
              "Set ANLAN_HOME to a folder of its own, or delete this one.");
        }
      }
    }
    Files.createDirectories(home);
    Files.writeString(mark, LAYOUT);
  }

  private static void checkDisk(Path home) throws IOException {
    long free = Files.getFileStore(home).getUsableSpace();
    if (free < DISK_BYTES_MIN) {
      throw new StackException(
          "%s has %d MB free; the servers need %d MB"
              .formatted(home, free >> 20, DISK_BYTES_MIN >> 20),
          "Free some space, or set ANLAN_HOME to a folder on another disk.");
    }
  }

  private static void checkPorts(Map<Integer, String> owners) throws IOException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    for (Map.Entry<Integer, String> owner : owners.entrySet()) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(loopback, owner.getKey()));
      } catch (IOException e) {
        throw new StackException(
            "port %d is in use by another program; %s needs it"
                .formatted(owner.getKey(), owner.getValue()),
            "Stop that program, or set ANLAN_PORT to the first of eight free ports.");
      }
    }
  }

  /**
   * Ends whatever still runs in it, such as a load that was broken off, and lets others have it.
   */
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      List<String> unused = Orphans.end(config.run());
      Files.deleteIfExists(config.run().resolve("ready"));
      supervisor.delete();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
