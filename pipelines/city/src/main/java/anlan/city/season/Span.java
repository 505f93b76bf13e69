package anlan.city.season;

import java.util.List;
import java.util.stream.IntStream;

/** Days from {@code first} to {@code last}, both included. */
public record Span(int first, int last) {

  public boolean holds(int day) {
    return day >= first && day <= last;
  }

  public static List<Span> months(int year) {
    return parts(year, 12);
  }

  public static List<Span> quarters(int year) {
    return parts(year, 4);
  }

  public static List<Span> halves(int year) {
    return parts(year, 2);
  }

  public static Span year(int year) {
    return parts(year, 1).get(0);
  }

  private static List<Span> parts(int year, int count) {
    int months = 12 / count;
    return IntStream.range(0, count)
        .mapToObj(
            part -> {
              int first = Day.of(year, part * months + 1, 1);
              int next = Day.of(Day.date(first).plusMonths(months));
              return new Span(first, next - 1);
            })
        .toList();
  }
}
