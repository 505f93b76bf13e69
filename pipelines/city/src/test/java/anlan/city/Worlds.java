package anlan.city;

import anlan.city.inspection.Casebook;
import anlan.city.inspection.Inspection;
import anlan.city.place.Jurisdiction;
import anlan.city.subject.Entry;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Settings and parts of cities for tests. */
public final class Worlds {
  public static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  public static final Path CATALOGUE = ROOT.resolve("schemas/catalog");
  public static final Setting SEED_1 = Setting.of(1, 2023, CATALOGUE);

  /** A subject with what was really found out about it in the year. */
  public record Story(Life life, List<Entry<Inspection>> entries) {
    public Stream<Inspection> truths() {
      return entries.stream().map(Entry::truth).filter(Objects::nonNull);
    }
  }

  private Worlds() {}

  public static List<Story> stories(Jurisdiction jurisdiction, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            index -> {
              Life life = Life.of(jurisdiction, index, SEED_1);
              return new Story(life, Casebook.of(life, SEED_1));
            })
        .toList();
  }
}
