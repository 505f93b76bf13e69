package anlan.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The synthetic city that a data folder holds.
 *
 * @param scale 1 is 163,000 subjects
 * @param seed the same seed makes the same city
 * @param year the year that is played before live traffic begins
 */
public record Demo(double scale, long seed, int year) {
  private static final String FILE = "demo.properties";

  /** The demo that was begun in this data folder, or this one if there is none. */
  public Demo begunIn(Path home) throws IOException {
    Path file = home.resolve(FILE);
    if (!Files.exists(file)) {
      return this;
    }
    Properties record = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      record.load(in);
    }
    return new Demo(
        Double.parseDouble(record.getProperty("scale")),
        Long.parseLong(record.getProperty("seed")),
        Integer.parseInt(record.getProperty("year")));
  }

  /** Notes that this demo is begun. */
  public void begin(Path home) throws IOException {
    Properties record = new Properties();
    record.setProperty("scale", Double.toString(scale));
    record.setProperty("seed", Long.toString(seed));
    record.setProperty("year", Integer.toString(year));
    try (Writer out = Files.newBufferedWriter(home.resolve(FILE))) {
      record.store(out, null);
    }
  }
}
