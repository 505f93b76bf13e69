package anlan.stack.server;

import anlan.stack.config.StackConfig;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What the source databases hold at the moment. */
public final class SourceClocks {
  private static final Map<String, String> ROWS =
      Map.of(
          "enterprise",
          "select (select count(*) from division) + (select count(*) from department)"
              + " + (select count(*) from subject) + (select count(*) from subject_state)"
              + " + (select count(*) from model_title) + (select count(*) from activity)",
          "inspection",
          "select (select count(*) from inspection) + (select count(*) from inspection_member)"
              + " + (select count(*) from checklist)"
              + " + (select count(*) from inspection_answer)"
              + " + (select count(*) from hazard) + (select count(*) from hazard_extension)"
              + " + (select count(*) from hazard_review) + (select count(*) from hazard_signature)"
              + " + (select count(*) from hazard_listing)"
              + " + (select count(*) from hazard_suspension)"
              + " + (select count(*) from hazard_transfer)"
              + " + (select count(*) from hazard_penalty)"
              + " + (select count(*) from enforcement_case)"
              + " + (select count(*) from post) + (select count(*) from post_log)"
              + " + (select count(*) from accident) + (select count(*) from accident_victim)"
              + " + (select count(*) from gdp) + (select count(*) from death_ceiling)"
              + " + (select count(*) from unit_activity) + (select count(*) from submission)"
              + " + (select count(*) from unit_capacity)"
              + " + (select count(*) from safeguard)"
              + " + (select count(*) from resident_person)"
              + " + (select count(*) from help_request)"
              + " + (select count(*) from tip)"
              + " + (select count(*) from assessment_decision)");

  private SourceClocks() {}

  /** The business day (业务日期) of each database that has one. */
  public static Map<String, LocalDate> read(StackConfig config) throws SQLException {
    Map<String, LocalDate> clocks = new TreeMap<>();
    for (String source : Databases.SOURCES) {
      try (Connection connection = Databases.connect(config, source);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select today from clock")) {
        if (rows.next()) {
          clocks.put(source, rows.getObject(1, LocalDate.class));
        }
      }
    }
    return clocks;
  }

  /** Rows of both databases together, the clocks not counted. */
  public static long rows(StackConfig config) throws SQLException {
    long sum = 0;
    for (Map.Entry<String, String> source : ROWS.entrySet()) {
      try (Connection connection = Databases.connect(config, source.getKey());
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(source.getValue())) {
        rows.next();
        sum += rows.getLong(1);
      }
    }
    return sum;
  }
}
