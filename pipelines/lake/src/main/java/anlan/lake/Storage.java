package anlan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.iceberg.hadoop.HadoopFileIO;

/** Where files are kept, and how they are made to outlive a loss of power. */
final class Storage {
  private Storage() {}

  static HadoopFileIO open() {
    return new PlainFiles(hadoop());
  }

  /**
   * Hadoop's file systems. Files must be Hadoop's own ({@code HadoopOutputFile}): for any other
   * Iceberg's Parquet writer makes a new configuration from its XML files, 10 ms for each file.
   */
  static Configuration hadoop() {
    Configuration hadoop = new Configuration();
    hadoop.setClass("fs.file.impl", PlainFileSystem.class, FileSystem.class);
    return hadoop;
  }

  /**
   * Returns when local files and their folders' entries are on the disk. Object stores need
   * nothing: a finished upload is durable.
   */
  static void sync(Iterable<String> locations) {
    Set<Path> folders = new LinkedHashSet<>();
    for (String location : locations) {
      if (location.startsWith("file:")) {
        Path file = local(location);
        force(file, StandardOpenOption.WRITE);
        folders.add(file.resolveSibling(""));
      }
    }
    folders.forEach(folder -> force(folder, StandardOpenOption.READ));
  }

  /** Hadoop takes a location literally: what looks like an escape is part of the name. */
  static Path local(String location) {
    return Path.of(new org.apache.hadoop.fs.Path(location).toUri().getPath());
  }

  private static void force(Path path, StandardOpenOption mode) {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot sync " + path + ": is the disk full?", e);
    }
  }
}
