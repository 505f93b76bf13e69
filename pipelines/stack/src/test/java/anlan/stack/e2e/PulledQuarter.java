package anlan.stack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.closing.FrozenAssessment;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.w3c.dom.Element;

/** A closed quarter as another system pulls it: whole and in parts, in each form. */
final class PulledQuarter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Pull pull;
  private final String quarter;

  PulledQuarter(Pull pull, String quarter) {
    this.pull = pull;
    this.quarter = quarter;
  }

  HttpResponse<byte[]> get(String query, String accept) throws IOException, InterruptedException {
    return pull.get("assessments/" + quarter + query, "Accept", accept);
  }

  byte[] csv(int version) throws IOException, InterruptedException {
    return get("?version=" + version, "text/csv").body();
  }

  JsonNode json(String query) throws IOException, InterruptedException {
    return JSON.readTree(get(query, "application/json").body());
  }

  /** How another quarter is answered. */
  int statusOf(String other) throws IOException, InterruptedException {
    return pull.get("assessments/" + other, "Accept", "text/csv").statusCode();
  }

  /** The answer has a tag, and who sends it gets nothing anew. */
  void checkTag(String query, String etag) throws IOException, InterruptedException {
    HttpResponse<byte[]> again = pull.get("assessments/" + quarter + query, "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(header(again, "ETag")).isEqualTo(etag);
  }

  /** Districts and departments together are the whole; no town is assessed by a city. */
  void checkKinds(int version) throws IOException, InterruptedException {
    byte[] whole = csv(version);
    String sha256 = FrozenAssessment.sha256(whole);
    List<String> found = new ArrayList<>();
    for (String kind : List.of("DISTRICT", "DEPARTMENT", "TOWN")) {
      String query = "?version=%d&units=%s".formatted(version, kind);
      HttpResponse<byte[]> part = get(query, "text/csv");
      assertThat(header(part, "Assessment-Sha256")).isEqualTo(sha256);
      assertThat(header(part, "ETag")).isEqualTo("\"%s-%s\"".formatted(sha256, kind));
      assertThat(get(query, "text/csv").body()).isEqualTo(part.body());
      List<String> lines = rows(part.body());
      assertThat(lines.isEmpty()).as(kind).isEqualTo(kind.equals("TOWN"));
      found.addAll(lines);
      JsonNode same = json(query);
      assertThat(same.path("manifest").path("sha256").asText()).isEqualTo(sha256);
      assertThat(
              same.path("results").size()
                  + same.path("items").size()
                  + same.path("deductions").size())
          .as(kind)
          .isEqualTo(lines.size());
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(rows(whole));
    HttpResponse<byte[]> nobody = get("?version=%d&unit=370199".formatted(version), "text/csv");
    assertThat(nobody.statusCode()).isEqualTo(400);
    assertThat(header(nobody, "ETag")).isEmpty();
  }

  private static List<String> rows(byte[] csv) {
    return new String(csv, StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  /** Pages hold the whole's deductions in its order. */
  void checkPages(int version) throws IOException, InterruptedException {
    JsonNode whole = json("?version=" + version).path("deductions");
    String path = "/deductions?version=%d&size=%d&page=%d";
    int half = Math.max(1, Math.min(5_000, (whole.size() + 1) / 2));
    List<JsonNode> found = new ArrayList<>();
    for (int page = 1; page <= 2; page++) {
      JsonNode answer = json(path.formatted(version, half, page));
      if (page == 1) {
        assertThat(answer.path("total").asInt()).isEqualTo(whole.size());
      }
      answer.path("rows").forEach(found::add);
    }
    List<JsonNode> expected = new ArrayList<>();
    whole.forEach(expected::add);
    assertThat(found).isEqualTo(expected.subList(0, Math.min(2 * half, expected.size())));
  }

  /** The workbook says what it is of. */
  void checkWorkbook(int version) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get("?version=" + version, XLSX);
    assertThat(header(answer, "Content-Type")).isEqualTo(XLSX);
    assertThat(header(answer, "Content-Disposition")).endsWith("-v%d.xlsx\"".formatted(version));
    Path file = Files.createTempFile("pulled-", ".xlsx");
    try (ZipFile workbook = new ZipFile(Files.write(file, answer.body()).toFile())) {
      assertThat(Printed.elements(Printed.xml(workbook, "xl/workbook.xml"), "sheet"))
          .extracting(sheet -> sheet.getAttribute("name"))
          .containsExactly("说明", "结果", "分项", "扣分");
      assertThat(Printed.elements(Printed.xml(workbook, "xl/sharedStrings.xml"), "si"))
          .extracting(Element::getTextContent)
          .anyMatch(text -> text.contains(header(answer, "Assessment-Sha256")));
    } finally {
      Files.delete(file);
    }
  }

  /** An earlier version tells which later one restates it and why, and stays as it was. */
  void checkRestated(int version, int later, String reason)
      throws IOException, InterruptedException {
    JsonNode restatements = json("?version=" + version).path("restatedBy");
    assertThat(restatements).hasSize(1);
    assertThat(restatements.path(0).path("version").asInt()).isEqualTo(later);
    assertThat(restatements.path(0).path("standing").path("isResult").asBoolean()).isTrue();
    assertThat(restatements.path(0).path("reasons")).extracting(JsonNode::asText).contains(reason);
    HttpResponse<byte[]> csv = get("?version=" + version, "text/csv");
    assertThat(header(csv, "Link"))
        .isEqualTo(
            "</api/v1/assessments/%s?jurisdiction=370100&version=%d>; rel=\"successor-version\""
                .formatted(quarter, later));
    assertThat(header(csv, "ETag")).isEqualTo("\"" + FrozenAssessment.sha256(csv.body()) + "\"");
    JsonNode versions = JSON.readTree(pull.get("assessments", "Accept", "application/json").body());
    assertThat(versions.path("rows"))
        .filteredOn(row -> row.path("quarter").asText().equals(quarter))
        .extracting(row -> row.path("version").asInt())
        .containsExactly(later, version);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
