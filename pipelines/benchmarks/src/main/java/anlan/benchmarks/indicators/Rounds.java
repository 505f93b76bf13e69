package anlan.benchmarks.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One figure, measured in several rounds. */
final class Rounds {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double least() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double median() {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** The least and the median, as tables of results have them. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f, %.2f", least(), median());
  }
}
