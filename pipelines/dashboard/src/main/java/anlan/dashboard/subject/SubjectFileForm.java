package anlan.dashboard.subject;

import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Cell;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.subject.SubjectFile.Fact;
import anlan.dashboard.subject.SubjectFile.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of a subject as one worksheet: attributes, then a table for each part. */
public final class SubjectFileForm {
  static final int COLUMNS = 8;
  private static final int WIDTH = 16;
  private static final int FACT_COLUMNS = 2;

  private final List<Cell> cells = new ArrayList<>();
  private int row;

  private SubjectFileForm() {}

  public static Form of(SubjectFile file) {
    return new SubjectFileForm().form(file);
  }

  private Form form(SubjectFile file) {
    whole(Style.TITLE, file.name() + "一企一档");
    whole(Style.WORDS, "监管对象编号 %d；%s".formatted(file.subject(), Sheet.asOf(file.cut())));
    for (Fact fact : file.facts()) {
      cells.add(new Cell(row, 0, 1, FACT_COLUMNS, Style.SIDE, fact.name()));
      cells.add(new Cell(row++, FACT_COLUMNS, 1, COLUMNS - FACT_COLUMNS, Style.TEXT, fact.value()));
    }
    file.parts().forEach(part -> part(part, file));
    return new Form(
        "%s一企一档 %s".formatted(file.name(), file.cut().clock()),
        true,
        Collections.nCopies(COLUMNS, WIDTH),
        2,
        cells);
  }

  private void part(Part part, SubjectFile file) {
    whole(
        Style.WARNING,
        part.title() + (part.cut() == file.cut().number() ? "" : "（切面 #%d）".formatted(part.cut())));
    if (part.rows().isEmpty()) {
      whole(Style.WORDS, part.ifNone());
      return;
    }
    line(Style.HEAD, part.headings());
    part.rows().forEach(cells -> line(Style.TEXT, cells));
  }

  /** The last cell takes the columns that are left. */
  private void line(Style style, List<? extends @Nullable Object> values) {
    int last = values.size() - 1;
    for (int column = 0; column <= last; column++) {
      Object value = values.get(column);
      cells.add(
          new Cell(
              row,
              column,
              1,
              column == last ? COLUMNS - last : 1,
              value instanceof Number ? Style.NUMBER : style,
              value instanceof Number || value == null ? value : value.toString()));
    }
    row++;
  }

  private void whole(Style style, String words) {
    cells.add(new Cell(row++, 0, 1, COLUMNS, style, words));
  }
}
