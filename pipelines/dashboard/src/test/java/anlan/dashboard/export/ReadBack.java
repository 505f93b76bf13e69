package anlan.dashboard.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads exported files as another program would: by their formats alone. */
public final class ReadBack {
  private ReadBack() {}

  /** The lines of a CSV, each with its fields (RFC 4180). */
  public static List<List<String>> csv(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.charAt(0) != '\uFEFF') {
      throw new IllegalArgumentException("no mark of UTF-8");
    }
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append(text.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        field.append(c);
      }
    }
    return lines;
  }

  /**
   * The lines of the only worksheet, each with its cells by column: text, or a number; days are
   * numbers. No cell is no entry.
   */
  public static List<Map<Integer, Object>> xlsx(byte[] bytes) throws IOException {
    return xlsx(bytes, 1);
  }

  /** The same of one of several worksheets, from 1. */
  public static List<Map<Integer, Object>> xlsx(byte[] bytes, int number) throws IOException {
    Map<String, Document> parts = parts(bytes);
    List<String> shared = new ArrayList<>();
    Document strings = parts.get("xl/sharedStrings.xml");
    if (strings != null) {
      elements(strings.getElementsByTagName("si")).forEach(si -> shared.add(si.getTextContent()));
    }
    Document sheet = parts.get("xl/worksheets/sheet%d.xml".formatted(number));
    if (sheet == null) {
      throw new IllegalArgumentException("no worksheet in " + parts.keySet());
    }
    return elements(sheet.getElementsByTagName("row")).stream()
        .map(row -> cells(row, shared))
        .toList();
  }

  /** What the elements of a name have as an attribute: mergeCell, ref → A1:I1. */
  public static List<String> attributes(byte[] bytes, String element, String attribute)
      throws IOException {
    Document sheet = parts(bytes).get("xl/worksheets/sheet1.xml");
    if (sheet == null) {
      throw new IllegalArgumentException("no worksheet");
    }
    return elements(sheet.getElementsByTagName(element)).stream()
        .map(one -> one.getAttribute(attribute))
        .toList();
  }

  /** By the directory at the file's end, as office programs read it. */
  private static Map<String, Document> parts(byte[] bytes) throws IOException {
    Map<String, Document> parts = new HashMap<>();
    Path file = Files.createTempFile("read-back", ".xlsx");
    try (ZipFile zip = new ZipFile(Files.write(file, bytes).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".xml")) {
          parts.put(entry.getName(), parse(zip.getInputStream(entry).readAllBytes()));
        }
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }

  private static Map<Integer, Object> cells(Element row, List<String> shared) {
    Map<Integer, Object> cells = new HashMap<>();
    for (Element cell : elements(row.getElementsByTagName("c"))) {
      Object value = value(cell, shared);
      if (value != null) {
        cells.put(column(cell.getAttribute("r")), value);
      }
    }
    return cells;
  }

  private static @Nullable Object value(Element cell, List<String> shared) {
    String text = cell.getTextContent();
    return switch (cell.getAttribute("t")) {
      case "s" -> shared.get(Integer.parseInt(text));
      case "inlineStr" -> text;
      case "", "n" -> text.isEmpty() ? null : new BigDecimal(text);
      default -> throw new IllegalArgumentException("a cell of type " + cell.getAttribute("t"));
    };
  }

  /** AB12 → 27. */
  private static int column(String reference) {
    int column = 0;
    for (char c : reference.replaceAll("\\d", "").toCharArray()) {
      column = column * 26 + (c - 'A' + 1);
    }
    return column - 1;
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Document parse(byte[] xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml));
    } catch (Exception e) {
      throw new IllegalArgumentException("not XML", e);
    }
  }
}
