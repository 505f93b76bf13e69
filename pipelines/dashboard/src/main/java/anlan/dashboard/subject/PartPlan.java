package anlan.dashboard.subject;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.subject.SubjectFile.Part;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a part of the file is read: what is asked and what each column shows of a row.
 *
 * @param id of the part
 * @param title of the part
 * @param ifNone what it says without rows
 * @param view where its rows come from
 * @param sql with one question mark, for the subject, and the column {@code cut}
 * @param columns from the left
 */
record PartPlan(
    String id, String title, String ifNone, String view, String sql, List<Column> columns) {
  /** The most rows of a part; the newest come first. */
  static final int ROWS_MAX = 200;

  /** What a column shows of a row. */
  interface Cell {
    @Nullable Object of(ResultSet row, Reference reference) throws SQLException;
  }

  /** A column with its heading. */
  record Column(String heading, Cell cell) {
    static Column text(String heading, String column) {
      return new Column(heading, (row, reference) -> row.getString(column));
    }

    static Column day(String heading, String column) {
      return new Column(heading, (row, reference) -> row.getObject(column, LocalDate.class));
    }

    static Column number(String heading, String column) {
      return new Column(heading, (row, reference) -> row.getBigDecimal(column));
    }

    /** A code of the set by its Chinese name. */
    static Column code(String heading, String column, String set) {
      return new Column(
          heading,
          (row, reference) -> {
            String code = row.getString(column);
            return code == null ? null : reference.codeName(set, code);
          });
    }

    /** 是 or 否. */
    static Column yesNo(String heading, String column) {
      return new Column(
          heading,
          (row, reference) -> {
            boolean yes = row.getBoolean(column);
            return row.wasNull() ? null : yes ? "是" : "否";
          });
    }
  }

  /** The part of a subject; {@code seen} is the cut of an answer without rows. */
  Part read(long subject, Trino trino, Reference reference, Cut seen) {
    Question question =
        new Question.Builder().line(sql, subject).line("limit %d".formatted(ROWS_MAX)).build();
    long[] cut = {seen.number()};
    List<List<@Nullable Object>> rows =
        trino.ask(
            question,
            row -> {
              cut[0] = row.getLong("cut");
              List<@Nullable Object> cells = new ArrayList<>();
              for (Column column : columns) {
                cells.add(column.cell().of(row, reference));
              }
              return Collections.unmodifiableList(cells);
            });
    return new Part(
        id,
        title,
        ifNone,
        cut[0],
        columns.stream().map(Column::heading).toList(),
        rows,
        Source.of(view, question));
  }
}
