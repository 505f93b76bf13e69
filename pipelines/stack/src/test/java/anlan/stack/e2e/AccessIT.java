package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.DAQIAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.stack.config.StackConfig;
import anlan.stack.server.Trino;
import anlan.warehouse.trino.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries to get into Trino, and to read there what is for others. */
@ExtendWith(SharedStack.class)
class AccessIT {
  private static final long SUBJECT = 22_001;
  private static final String PHONE = "13800000000";
  private static final String PHONES =
      "select max(phone), count(*) from %s where subject_id = "
          + SUBJECT
          + " and phone is not null";
  private static final String LISTED =
      "select count(distinct subject_id) from marts.uncovered_subjects where subject_id = "
          + SUBJECT;
  private static final List<String> OFFICERS = List.of("officer_37FQ01", "officer_370102");
  private static final List<String> NO_OPERATORS =
      List.of("analyst", "committee", "assessment", "officer_37FQ01", "dashboard");

  private static StackConfig config;

  @BeforeAll
  static void an_enterprise_has_a_telephone(RunningStack running) throws SQLException {
    config = running.stack().config();
    try (Connection enterprise = running.stack().postgres("enterprise");
        Statement statement = enterprise.createStatement()) {
      running.office().opens(SUBJECT, DAQIAO, LocalDate.of(2022, 1, 4));
      running.office().ticks(LocalDate.of(2023, 6, 30));
      statement.execute(
          "update subject set phone = '%s' where subject_id = %d".formatted(PHONE, SUBJECT));
    }
    awaitRow("1", () -> answer("anlan", PHONES.formatted("current.subject")).split(" ")[1]);
    awaitRow("1", () -> answer("anlan", LISTED));
  }

  @Test
  void nobody_gets_in_without_the_password() {
    Properties none = new Properties();
    none.setProperty("user", "analyst");
    assertThatThrownBy(() -> ask(config.trinoJdbc(), none))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Authentication failed");
    Properties wrong = new Properties();
    wrong.setProperty("user", "analyst");
    wrong.setProperty("password", "analyst");
    assertThatThrownBy(() -> ask(config.trinoJdbc(), wrong))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Authentication failed");
  }

  @Test
  void a_server_with_another_certificate_is_not_trusted() {
    Properties properties = login("analyst");
    String jdbc = config.trinoJdbc().replaceAll("&SSLTrustStorePath.*", "");
    assertThatThrownBy(() -> ask(jdbc, properties))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("certificat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/statement", "/v1/query", "/v1/task/1"})
  void over_plain_http_the_right_password_opens_nothing(String path) throws Exception {
    assertThat(plainHttp(path)).isIn(401, 403);
  }

  @Test
  void nobody_speaks_in_anothers_name() {
    Properties properties = login("analyst");
    properties.setProperty("sessionUser", "anlan");
    assertThatThrownBy(() -> ask(config.trinoJdbc(), properties))
        .hasMessageContaining("Access Denied: User analyst cannot impersonate user anlan");
    assertDenied("analyst", "set session authorization anlan");
    Properties dashboard = login("dashboard");
    dashboard.setProperty("sessionUser", "warehouse");
    assertThatThrownBy(() -> ask(config.trinoJdbc(), dashboard))
        .hasMessageContaining("Access Denied: User dashboard cannot impersonate user warehouse");
  }

  @Test
  void secrets_are_for_the_owner_of_the_folder_alone() throws IOException {
    try (Stream<Path> files = Files.walk(config.secrets())) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isIn("rwx------", "rw-------");
      }
    }
    String password = Files.readString(config.trinoPassword("analyst"));
    for (String log : List.of("trino", "dashboard", "jobs")) {
      assertThat(Files.readString(config.logs().resolve(log + ".log"))).doesNotContain(password);
    }
  }

  @Test
  void an_officer_reads_rows_of_the_own_district() throws SQLException {
    String districts = "select array_agg(distinct district) from marts.coverage_by_district";
    assertThat(answer("officer_37FQ01", districts)).isEqualTo("[37FQ01]");
    assertThat(answer("anlan", districts)).contains("37FQ01");
    String units = "select array_agg(distinct unit order by unit) from marts.coverage_by_unit";
    assertThat(answer("officer_37FQ01", units)).isEqualTo("[370105017, 37FQ01]");
    assertThat(answer("officer_37FQ01", LISTED)).isEqualTo("1");
    assertThat(answer("officer_370102", LISTED)).isEqualTo("0");
    assertThat(answer("officer_370102", districts)).doesNotContain("37FQ01");
  }

  @Test
  void what_an_officer_is_filtered_by_is_in_each_view() throws SQLException {
    String views =
        "select array_join(array_agg(table_name order by table_name), ' ')"
            + " from information_schema.tables where table_schema = 'marts'";
    List<String> readable = List.of(answer("officer_37FQ01", views).split(" "));
    assertThat(readable).hasSizeGreaterThan(40);
    for (String view : readable) {
      execute("officer_37FQ01", "explain (type validate) select * from marts." + view);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "history.subject",
        "current.subject",
        "indicators.journal",
        "marts.subject_checks",
        "marts.quality_of_subjects",
        "ops.pulls"
      })
  void an_officer_reads_nothing_that_tells_no_district(String table) {
    for (String officer : OFFICERS) {
      assertDenied(officer, "select count(*) from " + table);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"history.subject", "current.subject"})
  void a_telephone_number_is_masked(String table) throws SQLException {
    assertThat(answer("anlan", PHONES.formatted(table))).startsWith(PHONE);
    assertThat(answer("analyst", PHONES.formatted(table))).startsWith("***");
    assertThat(
            answer("analyst", "select count(*) from %s where phone = '%s'".formatted(table, PHONE)))
        .isEqualTo("0");
    for (String user : List.of("committee", "assessment", "officer_37FQ01", "dashboard")) {
      assertDenied(user, PHONES.formatted(table));
    }
  }

  @Test
  void a_view_does_not_take_the_mask_off() throws SQLException {
    execute(
        Login.USER,
        "create view marts.telephones as select subject_id, phone from current.subject");
    try {
      assertThat(answer("anlan", PHONES.formatted("marts.telephones"))).startsWith(PHONE);
      for (String user : List.of("analyst", "committee", "dashboard")) {
        assertThat(answer(user, PHONES.formatted("marts.telephones"))).startsWith("***");
      }
      assertDenied("assessment", PHONES.formatted("marts.telephones"));
      assertDenied("officer_37FQ01", PHONES.formatted("marts.telephones"));
      assertDenied("analyst", "create view marts.mine as select 1 as one");
    } finally {
      execute(Login.USER, "drop view marts.telephones");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select lower_bounds from history.\"subject$files\"",
        "select * from history.\"subject$all_entries\"",
        "select * from history.\"subject$partitions\"",
        "select * from current.\"subject$snapshots\"",
        "select * from table(lake.system.table_changes('history', 'subject', 1, 2))",
        "select * from ops.cuts limit 1",
        "select bytes from ops.rejected",
        "select detail from ops.rejected",
        "select query from system.runtime.queries",
        "alter table history.subject execute expire_snapshots(retention_threshold => '7d')",
        "alter table ops.rejected execute optimize",
        "call lake.system.rollback_to_snapshot('history', 'subject', 1)"
      })
  void back_doors_are_shut(String sql) {
    for (String user : NO_OPERATORS) {
      assertDenied(user, sql);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "anlan, select count(bytes) from ops.rejected",
    "operator, select count(*) from history.\"subject$files\"",
    "analyst, select count(*) from indicators.journal where town = ''",
    "committee, select count(*) from assessment.versions",
    "assessment, select count(*) from assessment.results",
    "assessment, select count(*) from marts.assessment_versions",
    "dashboard, select count(*) from marts.city_clock",
    "officer_370102, select count(*) from reference.codes where code_set = ''"
  })
  void each_role_reads_what_it_is_there_for(String user, String sql) throws SQLException {
    assertThat(answer(user, sql)).matches("\\d+");
  }

  private static String answer(String user, String sql) throws SQLException {
    try (Connection trino = Trino.connect(config, user);
        Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        row.add(String.valueOf(rows.getString(i)));
      }
      return String.join(" ", row);
    }
  }

  private static void execute(String user, String sql) throws SQLException {
    try (Connection trino = Trino.connect(config, user);
        Statement statement = trino.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertDenied(String user, String sql) {
    assertThatThrownBy(() -> execute(user, sql))
        .as(user + ": " + sql)
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(Access Denied|row filter).*");
  }

  private static void ask(String jdbc, Properties properties) throws SQLException {
    try (Connection trino = DriverManager.getConnection(jdbc, properties);
        Statement statement = trino.createStatement()) {
      statement.execute("select 1");
    }
  }

  private static Properties login(String user) {
    try {
      Properties properties = new Properties();
      properties.setProperty("user", user);
      properties.setProperty("password", Files.readString(config.trinoPassword(user)));
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int plainHttp(String path) throws IOException, InterruptedException {
    String login = "anlan:" + Files.readString(config.trinoPassword("anlan"));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d%s".formatted(config.ports().trinoNodes(), path)))
            .header("X-Trino-User", "anlan")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .method(
                path.equals("/v1/statement") ? "POST" : "GET",
                path.equals("/v1/statement")
                    ? BodyPublishers.ofString("select 1")
                    : BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }
}
