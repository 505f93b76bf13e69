package anlan.stack.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A document that was downloaded, as Word would find it.
 *
 * @param text its paragraphs outside and inside of tables, a line each
 * @param rows of all its tables
 */
record WordFile(String text, List<List<String>> rows) {
  static WordFile of(byte[] bytes) throws IOException {
    Element document = document(bytes);
    return new WordFile(
        elements(document, "w:p").stream()
            .map(Element::getTextContent)
            .collect(Collectors.joining("\n")),
        elements(document, "w:tr").stream()
            .map(row -> elements(row, "w:tc").stream().map(Element::getTextContent).toList())
            .toList());
  }

  /** The cells beside a head, table by table. */
  List<String> beside(String head) {
    return rows.stream().filter(row -> row.get(0).equals(head)).map(row -> row.get(1)).toList();
  }

  private static Element document(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("word", ".docx");
    try (ZipFile zip = new ZipFile(Files.write(file, bytes).toFile())) {
      byte[] xml = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("no XML in the document", e);
    } finally {
      Files.delete(file);
    }
  }

  private static List<Element> elements(Element above, String name) {
    NodeList nodes = above.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
