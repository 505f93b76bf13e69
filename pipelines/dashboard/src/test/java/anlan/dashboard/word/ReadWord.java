package anlan.dashboard.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads a document for Word as another program would: by its format alone. */
public final class ReadWord {
  private ReadWord() {}

  /** All parts by their names, by the directory at the file's end. */
  static Map<String, Document> parts(byte[] bytes) throws IOException {
    Map<String, Document> parts = new TreeMap<>();
    Path file = Files.createTempFile("read-word", ".docx");
    try (ZipFile zip = new ZipFile(Files.write(file, bytes).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), parse(zip.getInputStream(entry).readAllBytes()));
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }

  /** Style and words of each paragraph in order, those of cells among them: "Title 关于…". */
  public static List<String> paragraphs(byte[] bytes) throws IOException {
    return elements(body(bytes), "w:p").stream()
        .map(
            p ->
                (elements(p, "w:pageBreakBefore").isEmpty() ? "" : "\f")
                    + elements(p, "w:pStyle").get(0).getAttribute("w:val")
                    + " "
                    + p.getTextContent())
        .toList();
  }

  /** The rows of all tables in order. */
  public static List<List<String>> rows(byte[] bytes) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : elements(body(bytes), "w:tr")) {
      rows.add(elements(row, "w:tc").stream().map(Element::getTextContent).toList());
    }
    return rows;
  }

  /** Elements of a name below one. */
  static List<Element> elements(Element above, String name) {
    NodeList nodes = above.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Element body(byte[] bytes) throws IOException {
    Document document = parts(bytes).get("word/document.xml");
    if (document == null) {
      throw new IllegalArgumentException("no document");
    }
    return document.getDocumentElement();
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
