package anlan.dashboard.word;

import java.util.ArrayList;
import java.util.List;

/**
 * An official document (公文): paragraphs and tables from the top down, on A4.
 *
 * @param title what it is called, for the file's name
 * @param cut the cut that its figures come from
 * @param blocks from the top down
 */
public record Paper(String title, long cut, List<Block> blocks) {
  public Paper {
    blocks = List.copyOf(blocks);
  }

  /** The same with a notice on its first page and on each that could be torn off. */
  public Paper marked(String notice) {
    Words words = new Words(Style.Notice, notice);
    List<Block> marked = new ArrayList<>();
    marked.add(words);
    for (Block block : blocks) {
      marked.add(block);
      if (block instanceof PageEnd) {
        marked.add(words);
      }
    }
    return new Paper(title, cut, marked);
  }

  /** A piece of a document. */
  public sealed interface Block permits Words, Grid, PageEnd {}

  /** How a paragraph looks; each is a style of that name in Word, as in GB/T 9704. */
  public enum Style {
    /** What must not be overlooked: 合成数据. */
    Notice,
    /** 标题. */
    Title,
    /** 发文字号, left blank for the office. */
    Number,
    /** 主送机关. */
    Addressee,
    /** 一、 */
    Heading,
    Body,
    /** 落款, at the right. */
    Signature,
    /** The name of a table. */
    Caption,
    /** Where the figures come from. */
    Source
  }

  /** A paragraph; a new line in its text begins a line, as titles are broken by their sense. */
  public record Words(Style style, String text) implements Block {}

  /** Where the heads of a table are. */
  public enum Heads {
    TOP,
    SIDE
  }

  /**
   * A table.
   *
   * @param heads where its heads are; those at the top are repeated on each page
   * @param widths of the columns, in parts of the whole
   * @param rows of cells; a new line in a cell begins a new paragraph
   */
  public record Grid(Heads heads, List<Integer> widths, List<List<String>> rows) implements Block {
    public Grid {
      widths = List.copyOf(widths);
      rows = List.copyOf(rows);
      for (List<String> row : rows) {
        if (row.size() != widths.size()) {
          throw new IllegalArgumentException(
              "%d cells in %d columns: %s".formatted(row.size(), widths.size(), row));
        }
      }
    }
  }

  /** The paragraph that follows begins on a new page. */
  public record PageEnd() implements Block {}
}
