package anlan.dashboard.visit;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.reference.Rule;
import anlan.dashboard.visit.Owed.Running;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many subjects count and are covered, as the rows of the list carry it: in one statement with
 * them, so that pace and list are of one cut.
 */
record Counted(List<Cell> cells) {
  private record Cell(String indicator, String subjectClass, String period, Figure figure) {}

  /**
   * Reads the column.
   *
   * @param text {@code indicator class period numerator denominator} of each cell, with bars
   *     between; null for none
   */
  static Counted parse(@Nullable String text) {
    List<Cell> cells = new ArrayList<>();
    if (text != null) {
      for (String cell : text.split("\\|")) {
        String[] words = cell.split(" ");
        Figure figure = new Figure(Long.parseLong(words[3]), Long.parseLong(words[4]));
        cells.add(new Cell(words[0], words[1], words[2], figure));
      }
    }
    return new Counted(List.copyOf(cells));
  }

  /** That of the classes that some rules of an indicator are about, in its running period. */
  Figure of(Running running, List<Rule> rules) {
    List<String> classes = rules.stream().map(Rule::subjectClass).toList();
    return cells.stream()
        .filter(cell -> cell.indicator().equals(running.indicator().id()))
        .filter(cell -> cell.period().equals(running.period().label()))
        .filter(cell -> classes.contains(cell.subjectClass()))
        .map(Cell::figure)
        .reduce(new Figure(0, 0), Figure::plus);
  }
}
