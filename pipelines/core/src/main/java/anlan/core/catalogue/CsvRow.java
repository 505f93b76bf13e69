package anlan.core.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file. A value that can't be read is recorded as a problem and answered with a
 * stand-in, so that all problems of a row come out at once.
 */
final class CsvRow {
  private final String file;
  private final int line;
  private final List<String> columns;
  private final List<String> values;
  private final List<String> problems;

  CsvRow(String file, int line, List<String> columns, List<String> values, List<String> problems) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.values = values;
    this.problems = problems;
  }

  /** Records that a column's value is wrong, and what to write instead. */
  void problem(String column, String fix) {
    problems.add("%s line %d: %s '%s' %s".formatted(file, line, column, optional(column), fix));
  }

  /** A text, empty for none. */
  String optional(String column) {
    return values.get(columns.indexOf(column));
  }

  boolean has(String column) {
    return !optional(column).isEmpty();
  }

  String text(String column) {
    if (!has(column)) {
      problem(column, "is missing: fill it in");
    }
    return optional(column);
  }

  /** Records a problem if there is a value and it is no key of another file. */
  void known(String column, Collection<String> keys, String of) {
    if (has(column) && !keys.contains(optional(column))) {
      problem(column, "is not in " + of + ": add it there or use one that is");
    }
  }

  LocalDate date(String column) {
    try {
      return LocalDate.parse(optional(column));
    } catch (DateTimeParseException e) {
      problem(column, "is not a date: write it like 2023-02-20");
      return LocalDate.EPOCH;
    }
  }

  @Nullable LocalDate optionalDate(String column) {
    return has(column) ? date(column) : null;
  }

  int count(String column) {
    Integer count = optionalCount(column);
    if (count == null && !has(column)) {
      problem(column, "is missing: write a whole number");
    }
    return count == null ? 0 : count;
  }

  @Nullable Integer optionalCount(String column) {
    if (!has(column)) {
      return null;
    }
    if (optional(column).matches("\\d{1,6}")) {
      return Integer.valueOf(optional(column));
    }
    problem(column, "is not a whole number from 0 to 999999: write one, or leave it empty");
    return null;
  }

  boolean flag(String column) {
    String value = optional(column);
    if (!value.equals("true") && !value.equals("false")) {
      problem(column, "is neither true nor false: write one of them");
    }
    return value.equals("true");
  }

  <E extends Enum<E>> E choice(String column, Class<E> type) {
    return choice(column, optional(column), type);
  }

  <E extends Enum<E>> @Nullable E optionalChoice(String column, Class<E> type) {
    return has(column) ? choice(column, type) : null;
  }

  /** One or more codes with {@code |} between them. */
  <E extends Enum<E>> Set<E> choices(String column, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (String code : optional(column).split("\\|", -1)) {
      chosen.add(choice(column, code, type));
    }
    return chosen;
  }

  /** Codes with {@code |} between them, or none. */
  <E extends Enum<E>> Set<E> optionalChoices(String column, Class<E> type) {
    return has(column) ? choices(column, type) : Set.of();
  }

  private <E extends Enum<E>> E choice(String column, String code, Class<E> type) {
    E[] all = type.getEnumConstants();
    for (E one : all) {
      if (one.name().equals(code)) {
        return one;
      }
    }
    problem(column, "is not of " + Arrays.toString(all) + ": use these codes");
    return all[0];
  }
}
