package anlan.stack.e2e;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A form as the page shows it and as its workbook holds it: the cells that are not blank. Each says
 * which cut it comes from; a newer one may be published between them, so the cut is left out.
 */
final class Printed {
  private Printed() {}

  /** From the top left on. */
  static List<String> onPage(Page page) {
    return page.locator(".printed tr > *").allInnerTexts().stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(Printed::withoutCut)
        .toList();
  }

  /** The same of the only worksheet. */
  static List<String> inWorkbook(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("printed", ".xlsx");
    try (ZipFile zip = new ZipFile(Files.write(file, bytes).toFile())) {
      List<String> shared = new ArrayList<>();
      for (Element one : elements(xml(zip, "xl/sharedStrings.xml"), "si")) {
        shared.add(one.getTextContent());
      }
      List<String> cells = new ArrayList<>();
      for (Element cell : elements(xml(zip, "xl/worksheets/sheet1.xml"), "c")) {
        String text = cell.getTextContent();
        if (!text.isEmpty()) {
          cells.add(
              cell.getAttribute("t").equals("s")
                  ? withoutCut(shared.get(Integer.parseInt(text)).strip())
                  : new BigDecimal(text).stripTrailingZeros().toPlainString());
        }
      }
      cells.removeIf(String::isEmpty);
      return cells;
    } finally {
      Files.delete(file);
    }
  }

  private static String withoutCut(String text) {
    return text.startsWith("数据截至") ? text.replaceAll("，切面.*", "") : text;
  }

  /** A part of a workbook. */
  static Document xml(ZipFile zip, String entry) throws IOException {
    byte[] text = zip.getInputStream(zip.getEntry(entry)).readAllBytes();
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text));
    } catch (Exception e) {
      throw new IOException(entry + " is not XML", e);
    }
  }

  /** Those of a name, in their order. */
  static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
