package anlan.dashboard.word;

import anlan.dashboard.word.Paper.Block;
import anlan.dashboard.word.Paper.Grid;
import anlan.dashboard.word.Paper.Heads;
import anlan.dashboard.word.Paper.PageEnd;
import anlan.dashboard.word.Paper.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document as Word opens it (ECMA-376): the fixed parts, and the text. */
public final class Docx {
  public static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** Entry → the file of its fixed content. */
  private static final Map<String, String> FIXED =
      Map.of(
          "[Content_Types].xml", "content-types.xml",
          "_rels/.rels", "package-rels.xml",
          "word/_rels/document.xml.rels", "document-rels.xml",
          "word/styles.xml", "styles.xml",
          "word/footer.xml", "footer.xml");

  /** Between the margins of A4, in twentieths of a point. */
  private static final int TEXT_WIDTH = 8844;

  private final XMLStreamWriter xml;
  private boolean atNewPage;

  private Docx(XMLStreamWriter xml) {
    this.xml = xml;
  }

  public static byte[] write(Paper paper) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : FIXED.keySet().stream().sorted().toList()) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(fixed(entry));
      }
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(zip, StandardCharsets.UTF_8.name());
      new Docx(xml).document(paper.blocks());
      xml.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no document of " + paper.title(), e);
    }
    return bytes.toByteArray();
  }

  private static byte[] fixed(String entry) throws IOException {
    try (InputStream file = Docx.class.getResourceAsStream("/word/" + FIXED.get(entry))) {
      if (file == null) {
        throw new IllegalStateException("no file of " + entry);
      }
      return file.readAllBytes();
    }
  }

  private void document(List<Block> blocks) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("w:document");
    xml.writeAttribute("xmlns:w", W);
    xml.writeAttribute("xmlns:r", R);
    xml.writeStartElement("w:body");
    for (Block block : blocks) {
      if (block instanceof Words words) {
        paragraph(words.style().name(), words.text());
      } else if (block instanceof Grid grid) {
        table(grid);
      } else if (block instanceof PageEnd) {
        atNewPage = true;
      }
    }
    page();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void paragraph(String style, String text) throws XMLStreamException {
    xml.writeStartElement("w:p");
    xml.writeStartElement("w:pPr");
    value("w:pStyle", style);
    if (atNewPage) {
      xml.writeEmptyElement("w:pageBreakBefore");
      atNewPage = false;
    }
    xml.writeEndElement();
    xml.writeStartElement("w:r");
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xml.writeEmptyElement("w:br");
      }
      xml.writeStartElement("w:t");
      xml.writeAttribute("xml:space", "preserve");
      xml.writeCharacters(printable(lines[i]));
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void table(Grid grid) throws XMLStreamException {
    xml.writeStartElement("w:tbl");
    xml.writeStartElement("w:tblPr");
    value("w:tblStyle", "Grid");
    width("w:tblW", TEXT_WIDTH);
    empty("w:tblLayout", "w:type", "fixed");
    xml.writeEndElement();
    xml.writeStartElement("w:tblGrid");
    for (int column = 0; column < grid.widths().size(); column++) {
      empty("w:gridCol", "w:w", Integer.toString(width(grid, column)));
    }
    xml.writeEndElement();
    for (int row = 0; row < grid.rows().size(); row++) {
      row(grid, row);
    }
    xml.writeEndElement();
  }

  private void row(Grid grid, int row) throws XMLStreamException {
    boolean head = grid.heads() == Heads.TOP && row == 0;
    xml.writeStartElement("w:tr");
    xml.writeStartElement("w:trPr");
    xml.writeEmptyElement("w:cantSplit");
    if (head) {
      xml.writeEmptyElement("w:tblHeader");
    }
    xml.writeEndElement();
    for (int column = 0; column < grid.widths().size(); column++) {
      xml.writeStartElement("w:tc");
      xml.writeStartElement("w:tcPr");
      width("w:tcW", width(grid, column));
      value("w:vAlign", "center");
      xml.writeEndElement();
      for (String line : grid.rows().get(row).get(column).split("\n", -1)) {
        paragraph(cellStyle(grid, head, column), line);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String cellStyle(Grid grid, boolean head, int column) {
    if (head || (grid.heads() == Heads.SIDE && column == 0)) {
      return "CellHead";
    }
    return grid.heads() == Heads.SIDE ? "CellText" : "Cell";
  }

  private static int width(Grid grid, int column) {
    int whole = grid.widths().stream().mapToInt(Integer::intValue).sum();
    return TEXT_WIDTH * grid.widths().get(column) / whole;
  }

  /** A4 with the margins of GB/T 9704: 37, 26, 35 and 28 mm from the top clockwise. */
  private void page() throws XMLStreamException {
    xml.writeStartElement("w:sectPr");
    xml.writeEmptyElement("w:footerReference");
    xml.writeAttribute("w:type", "default");
    xml.writeAttribute("r:id", "footer");
    xml.writeEmptyElement("w:pgSz");
    xml.writeAttribute("w:w", "11906");
    xml.writeAttribute("w:h", "16838");
    xml.writeEmptyElement("w:pgMar");
    xml.writeAttribute("w:top", "2098");
    xml.writeAttribute("w:right", "1474");
    xml.writeAttribute("w:bottom", "1984");
    xml.writeAttribute("w:left", "1588");
    xml.writeAttribute("w:header", "851");
    xml.writeAttribute("w:footer", "1400");
    xml.writeAttribute("w:gutter", "0");
    xml.writeEndElement();
  }

  private void value(String element, String value) throws XMLStreamException {
    empty(element, "w:val", value);
  }

  private void width(String element, int twentieths) throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute("w:w", Integer.toString(twentieths));
    xml.writeAttribute("w:type", "dxa");
  }

  private void empty(String element, String attribute, String value) throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute(attribute, value);
  }

  /** What XML can hold of a text that an office entered: no control characters. */
  private static String printable(String text) {
    return text.codePoints()
        .filter(c -> (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
