package anlan.city.dirt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A kind of mistake that offices make, as two statements that return rule and key of the rows they
 * spoil: the mistake itself, and one that resembles it and is none.
 *
 * @param rule number of the rule that finds it, such as B3
 * @param database enterprise or inspection
 * @param table the table whose rows are spoilt
 * @param defect {@code :rows} of them are spoilt, drawn by {@code :seed}; what it asks about
 *     subjects is one of {@link SubjectsOf}
 * @param nearMiss the same for rows that only look spoilt
 */
record Defect(String rule, String database, String table, String defect, String nearMiss) {
  private static final String IN = "-- in: ";
  private static final String DEFECT = "-- defect\n";
  private static final String NEAR_MISS = "-- near miss\n";

  /** All kinds, in the order of their rules. */
  static List<Defect> all() {
    return text("rules.txt").lines().map(Defect::read).toList();
  }

  private static Defect read(String rule) {
    String text = text(rule + ".sql");
    String place =
        text.lines()
            .filter(line -> line.startsWith(IN))
            .map(line -> line.substring(IN.length()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(rule + ".sql: say where, " + IN));
    int defect = text.indexOf(DEFECT);
    int nearMiss = text.indexOf(NEAR_MISS);
    if (defect < 0 || nearMiss < defect) {
      throw new IllegalStateException(rule + ".sql: " + DEFECT + " and then " + NEAR_MISS);
    }
    return new Defect(
        rule,
        place.substring(0, place.indexOf('.')),
        place.substring(place.indexOf('.') + 1),
        text.substring(defect + DEFECT.length(), nearMiss),
        text.substring(nearMiss + NEAR_MISS.length()));
  }

  private static String text(String name) {
    try (InputStream in = Defect.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("anlan/city/dirt/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
