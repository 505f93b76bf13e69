package anlan.stack.server;

import anlan.stack.StackException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, from the archive on our class path. */
final class Zonky {
  private static final int OWNER_EXECUTES = 0100;

  private Zonky() {}

  /** Unpacks them below the folder, unless they are there already, and says where. */
  static Path unpack(Path parent) throws IOException {
    String archive = "/postgres-%s.txz".formatted(platform());
    URL found = Zonky.class.getResource(archive);
    if (found == null) {
      throw new StackException(
          "no PostgreSQL for this machine: " + archive + " is not on the class path",
          "Linux and macOS on amd64 or arm64 are supported.");
    }
    Files.createDirectories(parent);
    Path folder = parent.resolve(nameOfJar(found));
    Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Path done = folder.resolve("unpacked");
      if (lock.isValid() && !Files.exists(done)) {
        try (InputStream packed = found.openStream()) {
          extract(packed, folder);
        }
        Files.createFile(done);
      }
    }
    return folder;
  }

  /** The jar's name carries the version, so a new version gets a folder of its own. */
  private static String nameOfJar(URL resource) {
    String path = resource.getPath();
    String jar = path.substring(0, path.indexOf("!/"));
    return jar.substring(jar.lastIndexOf('/') + 1).replace(".jar", "");
  }

  private static String platform() {
    String system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    String arch =
        switch (System.getProperty("os.arch")) {
          case "aarch64", "arm64" -> "arm_64";
          default -> "x86_64";
        };
    return system + "-" + arch;
  }

  private static void extract(InputStream archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("the archive points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, target);
          Files.setPosixFilePermissions(
              target,
              PosixFilePermissions.fromString(
                  (entry.getMode() & OWNER_EXECUTES) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }
}
