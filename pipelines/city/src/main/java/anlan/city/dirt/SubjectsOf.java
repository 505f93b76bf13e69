package anlan.city.dirt;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Subjects of a sort, as rows of VALUES: what spoils rows of the inspection database can't ask the
 * enterprise database about them.
 */
enum SubjectsOf {
  /** Those that closed a month ago or more, and when. */
  CLOSED(
      "(null::bigint, null::date)",
      """
      select format('(%s, date %L)', subject_id, effective_on) from (
        select distinct on (subject_id) * from subject_state
        order by subject_id, effective_on desc, state_id desc
      ) as newest
      where status in ('CLOSED', 'COMPLETED') and effective_on <= (select today from clock) - 30
      order by subject_id limit 2000"""),

  /**
   * Those that are not in the district that their code says they are registered in, with a town of
   * that district and their own, for a month or more.
   */
  BRANCHES(
      "(null::bigint, null::text, null::text)",
      """
      select format('(%s, %L, %L)', subject_id, registered_town, town_code) from (
        select distinct on (subject_id) s.subject_id, t.town_code, t.effective_on, t.status, d.valid_to,
          d.admin_parent as district, substr(s.uscc, 3, 6) as registered,
          (select min(r.code) from division r
            where r.level = 'TOWN' and r.admin_parent = substr(s.uscc, 3, 6)) as registered_town
        from subject s
        join subject_state t using (subject_id)
        join division d on d.code = t.town_code
        where s.uscc ~ '^[0-9A-Z]{18}$'
        order by subject_id, t.effective_on desc, t.state_id desc
      ) as newest
      where registered_town is not null and registered <> district and valid_to is null
        and status in ('OPERATING', 'SUSPENDED') and effective_on <= (select today from clock) - 30
      order by subject_id limit 2000""");

  private final String none;
  private final String query;

  SubjectsOf(String none, String query) {
    this.none = none;
    this.query = query;
  }

  /** What stands for the rows in a statement. */
  String mark() {
    return ":" + name().toLowerCase(Locale.ROOT);
  }

  /** The rows, or one of nulls where there are none. */
  String read(Connection enterprise) throws SQLException {
    List<String> tuples = new ArrayList<>();
    try (Statement statement = enterprise.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        tuples.add(rows.getString(1));
      }
    }
    return tuples.isEmpty() ? none : String.join(", ", tuples);
  }
}
