package anlan.dashboard.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official form as it is printed: cells on a grid, some of them over several rows or columns.
 * The page, the paper and the workbook are all drawn from this one grid.
 *
 * @param title what the form is called, for the file's name
 * @param landscape whether the paper lies on its side
 * @param widths of the columns, in characters of which a Chinese one takes two
 * @param headRows how many rows from the top are repeated on each page
 * @param cells from the top left on; together they cover the grid
 */
public record Form(
    String title, boolean landscape, List<Integer> widths, int headRows, List<Cell> cells)
    implements Takeable {
  /** What a cell is for, and so how it looks. */
  public enum Style {
    /** The form's name. */
    TITLE,
    /** Words above or below the lines: who fills it in, as of when, what counts. */
    WORDS,
    HEAD,
    /** The name of a group of rows, at their side. */
    SIDE,
    TEXT,
    NUMBER,
    /** Why a cell has no number (不适用, 尚未接入). */
    ABSENT,
    /** Words that say what is wrong with the numbers. */
    WARNING
  }

  /**
   * A cell.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param rows how many it covers
   * @param columns how many it covers
   * @param style what it is for
   * @param value text or a number; null for a blank to be filled in
   */
  public record Cell(
      int row, int column, int rows, int columns, Style style, @Nullable Object value) {
    public Cell {
      if (row < 0 || column < 0 || rows < 1 || columns < 1) {
        throw new IllegalArgumentException(
            "no cell at %d, %d of %d × %d".formatted(row, column, rows, columns));
      }
      if (value != null && !(value instanceof String) && !(value instanceof Number)) {
        throw new IllegalArgumentException("a cell cannot hold a " + value.getClass());
      }
    }

    boolean merged() {
      return rows > 1 || columns > 1;
    }
  }

  public Form {
    widths = List.copyOf(widths);
    cells = List.copyOf(cells);
    checkCovered(widths.size(), cells);
  }

  @JsonProperty
  public int rows() {
    return cells.stream().mapToInt(cell -> cell.row() + cell.rows()).max().orElse(0);
  }

  /** Each row with all its columns; a cell over several has its value in the first. */
  public List<List<@Nullable Object>> grid() {
    List<List<@Nullable Object>> grid = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      grid.add(new ArrayList<>(Collections.nCopies(widths.size(), null)));
    }
    cells.forEach(cell -> grid.get(cell.row()).set(cell.column(), cell.value()));
    return grid;
  }

  private static void checkCovered(int columns, List<Cell> cells) {
    int rows = cells.stream().mapToInt(cell -> cell.row() + cell.rows()).max().orElse(0);
    boolean[][] covered = new boolean[rows][columns];
    int left = rows * columns;
    for (Cell cell : cells) {
      if (cell.column() + cell.columns() > columns) {
        throw new IllegalArgumentException("%s leaves the %d columns".formatted(cell, columns));
      }
      for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
        for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
          if (covered[row][column]) {
            throw new IllegalArgumentException(cell + " lies over another");
          }
          covered[row][column] = true;
          left--;
        }
      }
    }
    if (left > 0) {
      throw new IllegalArgumentException(
          "%d places of %d × %d are covered by no cell".formatted(left, rows, columns));
    }
  }
}
