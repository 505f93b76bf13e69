package anlan.city.place;

import java.util.List;

/**
 * A city or county that the demo fills.
 *
 * @param number first digit of its subjects' numbers
 * @param subjects how many subjects it has at scale 1
 */
public record Jurisdiction(String code, int number, int subjects) {
  private static final int NUMBERS = 10_000_000;

  /** The four of the documents: 济南, 济宁, 临沂 and 高青县. */
  public static final List<Jurisdiction> ALL =
      List.of(
          new Jurisdiction("370100", 1, 120_000),
          new Jurisdiction("370800", 2, 20_000),
          new Jurisdiction("371300", 3, 20_000),
          new Jurisdiction("370322", 4, 3_000));

  /** Whether a subject's number is one of those given here when the demo was filled. */
  public boolean has(long subject) {
    return number == subject / NUMBERS;
  }

  /** Subjects at a scale, at least one. */
  public int subjectsAt(double scale) {
    long count = Math.max(1, Math.round(subjects * scale));
    if (count >= NUMBERS) {
      throw new IllegalArgumentException(
          "scale %s gives %s %d subjects; at most %d fit: lower --scale"
              .formatted(scale, code, count, NUMBERS - 1));
    }
    return (int) count;
  }

  /** The subject's number; that of the same index stays the same at any scale. */
  public long subjectId(int index) {
    return (long) number * NUMBERS + index + 1;
  }
}
