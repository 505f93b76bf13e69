package anlan.core.scoring;

import anlan.core.title.TitleTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was posted to a unit, as a plain list. */
final class Entries implements Sums {
  /** One posting; period is {@code ALWAYS} of a stock. */
  record Entry(String measure, String period, String kind, LocalDate day, long amount) {}

  final List<Entry> list = new ArrayList<>();

  Entries post(String measure, String period, String kind, String day, long amount) {
    list.add(new Entry(measure, period, kind, LocalDate.parse(day), amount));
    return this;
  }

  @Override
  public long stock(String measure, Set<String> kinds, int day) {
    return on(measure, "ALWAYS", kinds, day);
  }

  @Override
  public long subjectsOf(TitleTarget target, int day) {
    return stock("subjects.of_target", Set.of(target.id()), day);
  }

  @Override
  public long on(String measure, String period, Set<String> kinds, int day) {
    long sum = 0;
    for (Entry entry : list) {
      boolean isOne = kinds.isEmpty();
      for (String kind : kinds) {
        isOne |= entry.kind.matches(kind.replace(".", "\\.").replace("*", ".*"));
      }
      if (isOne
          && entry.measure.equals(measure)
          && entry.period.equals(period)
          && entry.day.toEpochDay() <= day) {
        sum += entry.amount;
      }
    }
    return sum;
  }
}
