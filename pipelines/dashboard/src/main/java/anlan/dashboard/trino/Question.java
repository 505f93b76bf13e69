package anlan.dashboard.trino;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A query with its parameters, for a prepared statement.
 *
 * @param sql the text, with a question mark for each parameter
 * @param parameters their values: text, whole numbers or dates
 */
public record Question(String sql, List<Object> parameters) {
  public Question {
    parameters = List.copyOf(parameters);
    long marks = sql.chars().filter(c -> c == '?').count();
    if (marks != parameters.size()) {
      throw new IllegalArgumentException(
          "%d marks for %d parameters in: %s".formatted(marks, parameters.size(), sql));
    }
  }

  /** The same query with its values written in, to be read and run again by an analyst. */
  public String readable() {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (char c : sql.toCharArray()) {
      if (c == '?') {
        text.append(literal(parameters.get(next++)));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static String literal(Object value) {
    if (value instanceof LocalDate day) {
      return "date '" + day + "'";
    }
    if (value instanceof Number number) {
      return number.toString();
    }
    return "'" + value.toString().replace("'", "''") + "'";
  }

  /** Collects a query piece by piece, each piece with its values. */
  public static final class Builder {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a line of SQL; the values stand for its question marks, in order. */
    public Builder line(String text, Object... values) {
      sql.append(text).append('\n');
      parameters.addAll(List.of(values));
      return this;
    }

    public Question build() {
      return new Question(sql.toString().strip(), parameters);
    }
  }

  /** So many question marks with commas between, for an IN list. */
  public static String marks(int count) {
    return String.join(", ", java.util.Collections.nCopies(count, "?"));
  }
}
