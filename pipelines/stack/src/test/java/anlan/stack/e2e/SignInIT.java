package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.DAQIAO;
import static anlan.stack.e2e.Office.NEW_ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.stack.config.StackConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may see what on the pages and pull what from the API: an enterprise of a zone, and a hazard.
 */
class SignInIT extends PageVisit {
  private static final long SUBJECT = 23_001;
  private static final String OFFICER = "officer_37FQ01";
  private static final String OTHER_OFFICER = "officer_370102";
  private static final String COVERAGE = "/api/v1/coverage?by=district&period=2023Q2";

  private static StackConfig config;
  private static long hazard;

  @BeforeAll
  static void a_zone_has_an_enterprise_with_a_hazard() throws Exception {
    config = running.stack().config();
    running.office().opens(SUBJECT, DAQIAO, LocalDate.of(2022, 1, 4));
    long inspection = running.office().checks(SUBJECT, LocalDate.of(2023, 5, 10));
    hazard = running.office().finds(SUBJECT, inspection, LocalDate.of(2023, 5, 10));
    running.office().ticks(LocalDate.of(2023, 6, 30));
    awaitRow(
        "1",
        () ->
            running
                .lake()
                .row("select count(*) from marts.hazards_now where hazard_id = " + hazard));
  }

  @ParameterizedTest
  @CsvSource({
    "/, /login.html",
    "/hazards.html?district=370102, /login.html?next=%2Fhazards.html%3Fdistrict%3D370102",
    "/nowhere, /login.html?next=%2Fnowhere"
  })
  void a_page_leads_whom_we_do_not_know_to_sign_in(String page, String login) throws Exception {
    HttpResponse<String> answer = new Browsing(config).get(page);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(login);
  }

  @ParameterizedTest
  @ValueSource(strings = {COVERAGE, "/api/v1/clock", "/api/v1/assessments/2023Q2", "/api/v1/x"})
  void the_api_tells_nothing_to_whom_we_do_not_know(String path) throws Exception {
    Browsing nobody = new Browsing(config);
    for (HttpResponse<String> answer :
        List.of(
            nobody.get(path),
            nobody.get(path, "Cookie", "anlan_session=made-up"),
            nobody.get(path, "Authorization", "Bearer made-up"))) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("/problems/not-signed-in").doesNotContain("cut");
    }
  }

  @Test
  void a_wrong_password_lets_nobody_in_and_after_ten_the_right_one_waits() throws Exception {
    Browsing browsing = new Browsing(config);
    String user = "officer_370126";
    for (int i = 0; i < 10; i++) {
      assertThat(browsing.signIn(user, "wrong", "/").headers().firstValue("Location"))
          .contains("/login.html?why=wrong");
    }
    String password = Files.readString(config.trinoPassword(user));
    assertThat(browsing.signIn(user, password, "/").headers().firstValue("Location"))
        .contains("/login.html?why=wait");
    assertThat(browsing.session()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"warehouse", "dashboard", "assessment"})
  void processes_and_services_have_no_pages(String user) throws Exception {
    Browsing browsing = new Browsing(config);
    String password = Files.readString(config.trinoPassword(user));
    assertThat(browsing.signIn(user, password, "/").headers().firstValue("Location"))
        .contains("/login.html?why=none");
    assertThat(browsing.session()).isEmpty();
  }

  @Test
  void a_page_of_another_site_signs_nobody_in_or_out() throws Exception {
    Browsing committee = Browsing.as("committee", config);
    HttpResponse<String> answer =
        committee.post("/session/end", "", "Origin", "https://example.org");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(committee.get("/api/v1/clock").statusCode()).isEqualTo(200);
    assertThat(
            committee
                .signIn(
                    "committee",
                    Files.readString(config.trinoPassword("committee")),
                    "//example.org/")
                .headers()
                .firstValue("Location"))
        .contains("/");
  }

  @Test
  void who_signs_out_is_out() throws Exception {
    Browsing committee = Browsing.as("committee", config);
    assertThat(committee.get("/").statusCode()).isEqualTo(200);
    assertThat(committee.post("/session/end", "").statusCode()).isEqualTo(303);
    assertThat(committee.get("/").statusCode()).isEqualTo(303);
    assertThat(committee.get("/api/v1/clock").statusCode()).isEqualTo(401);
  }

  /** Asked in turn, so that what is kept of one answer would show in the next. */
  @Test
  void an_officer_never_gets_anothers_page() throws Exception {
    Browsing committee = Browsing.as("committee", config);
    Browsing officer = Browsing.as(OFFICER, config);
    Browsing other = Browsing.as(OTHER_OFFICER, config);
    for (int round = 1; round <= 2; round++) {
      assertThat(districts(committee.get(COVERAGE))).contains(NEW_ZONE);
      assertThat(districts(officer.get(COVERAGE))).containsExactly(NEW_ZONE);
      assertThat(districts(other.get(COVERAGE))).doesNotContain(NEW_ZONE);
    }
    String etag = committee.get(COVERAGE).headers().firstValue("ETag").orElseThrow();
    assertThat(etag).endsWith("-committee\"");
    assertThat(other.get(COVERAGE, "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_is_sent_once_and_leads_only_operators_to_theirs() throws Exception {
    Browsing committee = Browsing.as("committee", config);
    HttpResponse<String> answer = committee.get("/tasks.html");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    assertThat(answer.body()).contains("待查清单").doesNotContain("运行状态");
    String etag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(committee.get("/tasks.html", "If-None-Match", etag).statusCode()).isEqualTo(304);
    HttpResponse<String> theirs =
        Browsing.as("operator", config).get("/tasks.html", "If-None-Match", etag);
    assertThat(theirs.statusCode()).isEqualTo(200);
    assertThat(theirs.body()).contains("运行状态");
  }

  @Test
  void what_lies_behind_a_number_is_for_the_own_district() throws Exception {
    Browsing officer = Browsing.as(OFFICER, config);
    Browsing other = Browsing.as(OTHER_OFFICER, config);
    String list = "/api/v1/hazards?list=open&size=200";
    String name = "（合成）企业" + SUBJECT;
    assertThat(officer.get(list).body()).contains(name);
    assertThat(other.get(list).statusCode()).isEqualTo(200);
    assertThat(other.get(list).body()).doesNotContain(name);
    String file = "/api/v1/subjects/" + SUBJECT;
    assertThat(officer.get(file).body()).contains(name).contains("大桥街道");
    assertThat(other.get(file).body()).doesNotContain(name);
    for (String path :
        List.of(
            "/api/v1/hazards/%d/history".formatted(hazard),
            "/api/v1/subjects/%d/history".formatted(SUBJECT))) {
      assertThat(changes(officer.get(path))).as(path).isPositive();
      assertThat(changes(other.get(path))).as(path).isZero();
    }
  }

  @Test
  void an_officer_chooses_among_the_own_district() throws Exception {
    JsonNode offered = json(Browsing.as(OFFICER, config).get("/api/v1/catalogue"));
    assertThat(offered.path("jurisdictions")).hasSize(1);
    assertThat(offered.at("/jurisdictions/0/districts")).hasSize(1);
    assertThat(offered.at("/jurisdictions/0/districts/0/code").asText()).isEqualTo(NEW_ZONE);
  }

  @Test
  void how_the_pipeline_runs_is_for_operators() throws Exception {
    for (String user : List.of("committee", "analyst", OFFICER)) {
      HttpResponse<String> answer = Browsing.as(user, config).get("/api/v1/status");
      assertThat(answer.statusCode()).as(user).isEqualTo(403);
      assertThat(answer.body()).contains("/problems/denied").doesNotContain("lag");
    }
    assertThat(Browsing.as("operator", config).get("/api/v1/status").statusCode()).isEqualTo(200);
  }

  @Test
  void each_pull_by_a_key_is_kept_and_too_many_are_not_answered() throws Exception {
    String path = "/api/v1/scores?quarter=2023Q2&units=TOWN";
    String[] key = {"Authorization", "Bearer " + Files.readString(config.key("assessment"))};
    Browsing client = new Browsing(config);
    HttpResponse<String> answer = client.get(path, key);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(client.get(COVERAGE, key).statusCode()).isEqualTo(403);
    String kept =
        "select array_join(array_agg(path || '?' || query || ' ' || cast(status as varchar) || ' '"
            + " || etag order by pulled_at desc), '\n') from ops.pulls where client = 'assessment'";
    assertThat(running.lake().row(kept).lines().limit(2))
        .containsExactly(
            COVERAGE + " 403 ", path + " 200 " + answer.headers().firstValue("ETag").orElseThrow());
    int status = 200;
    for (int i = 0; i < 60 && status != 429; i++) {
      status = client.get("/api/v1/clock", key).statusCode();
    }
    assertThat(status).isEqualTo(429);
    assertThat(client.get("/api/v1/clock", key).headers().firstValue("Retry-After"))
        .hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 61));
  }

  @Test
  void one_signs_in_on_the_page_and_comes_where_one_wanted_to() throws IOException {
    page.context().clearCookies();
    page.navigate(address("/hazards.html?district=" + NEW_ZONE));
    assertThat(page.url()).contains("/login.html");
    page.locator("#name").fill(OFFICER);
    page.locator("#password").fill("wrong");
    page.keyboard().press("Enter");
    page.locator("#why:visible").waitFor();
    assertThat(page.locator("#why").innerText()).isEqualTo("账号或密码不对。");
    picture("login");
    page.locator("#name").fill(OFFICER);
    page.locator("#password").fill(Files.readString(config.trinoPassword(OFFICER)));
    page.keyboard().press("Enter");
    awaitSettled();
    assertThat(page.url()).endsWith("/hazards.html?district=" + NEW_ZONE);
    assertThat(page.locator("#stamp").innerText()).contains("济南新旧动能转换起步区 " + OFFICER);
    assertThat(page.locator(".places a:visible").allInnerTexts()).doesNotContain("运行状态");
    picture("hazards-officer");
    page.locator("#sign-out").click();
    page.waitForURL("**/login.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/hazards.html",
        "/major.html",
        "/deaths.html",
        "/titles.html",
        "/posts.html",
        "/enforcement.html",
        "/visits.html",
        "/denominator.html",
        "/tasks.html",
        "/assessment.html",
        "/reports.html",
        "/quality.html",
        "/dictionary.html"
      })
  void an_officer_can_use(String path) throws Exception {
    page.context().clearCookies();
    page.context().addCookies(List.of(cookie(Browsing.as(OFFICER, config).session())));
    visit(path);
    assertThat(page.locator("#notice").innerText()).isEmpty();
    picture("officer" + path.replace("/", "-").replace(".html", ""));
  }

  private static List<String> districts(HttpResponse<String> answer) throws IOException {
    return StreamSupport.stream(json(answer).path("indicators").spliterator(), false)
        .filter(indicator -> indicator.path("id").asText().equals("C2"))
        .flatMap(indicator -> StreamSupport.stream(indicator.path("groups").spliterator(), false))
        .map(group -> group.path("key").asText())
        .toList();
  }

  private static int changes(HttpResponse<String> answer) throws IOException {
    return answer.statusCode() == 404 ? 0 : json(answer).path("changes").size();
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }
}
