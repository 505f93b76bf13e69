package anlan.city.load;

import anlan.city.affair.Affair;
import anlan.city.affair.AffairPlan;
import anlan.city.database.EnterpriseWriter;
import anlan.city.database.InspectionWriter;
import anlan.city.database.Sources;
import anlan.city.inspection.Checklist;
import anlan.city.place.Department;
import anlan.city.place.Gazetteer;
import anlan.city.season.Span;
import anlan.city.subject.Setting;
import anlan.core.catalogue.Division;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes before the subjects: the check that nothing is there, divisions, departments, the
 * checklists of the year, and cases of enforcement, posts, accidents, GDP and what units do, two
 * years of it.
 */
final class Groundwork {
  static final String BANNER =
      "合成数据：企业、人员、检查均由程序按随机种子生成，与任何真实单位和个人无关；区划与部门名称仅作背景。"
          + " Synthetic data: subjects, persons and inspections are made by a seeded program.";

  private Groundwork() {}

  /**
   * Leaves both clocks on the last day before the year, with divisions, departments, and the
   * checklists published and the affairs known until a day in place.
   */
  static void lay(Sources sources, Setting setting, double scale, int until) throws SQLException {
    Gazetteer gazetteer = setting.gazetteer();
    int day = Span.year(setting.year()).first() - 1;
    Connection enterprise = sources.connectEnterprise();
    Connection inspection = sources.connectInspection();
    try (EnterpriseWriter books = enterpriseBooks(enterprise);
        InspectionWriter cases = inspectionBooks(inspection)) {
      PortionWriter.copy(enterprise, "division", divisions(gazetteer));
      PortionWriter.copy(enterprise, "department", departments(gazetteer));
      books.tick(day);
      books.commit();
      PortionWriter.copy(inspection, "checklist", checklists(setting.year(), until));
      cases.tick(day);
      cases.commit();
      AffairPlan plan = AffairPlan.of(setting, scale, setting.year() - 1, setting.year());
      for (Affair row : plan.asOf(until)) {
        cases.affairs().put(row);
      }
      cases.commit();
    }
  }

  private static EnterpriseWriter enterpriseBooks(Connection connection) throws SQLException {
    Sources.requireEmpty(
        connection,
        List.of(
            "division",
            "department",
            "subject",
            "subject_state",
            "model_title",
            "activity",
            "clock"));
    label(connection);
    return new EnterpriseWriter(connection);
  }

  private static InspectionWriter inspectionBooks(Connection connection) throws SQLException {
    Sources.requireEmpty(
        connection,
        List.of(
            "inspection",
            "inspection_member",
            "hazard",
            "checklist",
            "enforcement_case",
            "post",
            "post_log",
            "accident",
            "gdp",
            "clock"));
    label(connection);
    return new InspectionWriter(connection);
  }

  private static void label(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("comment on schema public is '" + BANNER + "'");
    }
  }

  private static CopyText divisions(Gazetteer gazetteer) {
    CopyText text = new CopyText();
    for (Division division : gazetteer.divisions()) {
      text.text(division.code())
          .text(division.name())
          .text(division.level().name())
          .textOrNull(division.statutoryParent())
          .textOrNull(division.adminParent())
          .text(date(division.validFrom()))
          .text(date(division.validTo()))
          .endRow();
    }
    return text;
  }

  private static @Nullable String date(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static CopyText checklists(int year, int until) {
    CopyText text = new CopyText();
    for (Checklist row : Checklist.of(year)) {
      if (row.publishedOn() <= until) {
        text.number(row.id())
            .text(row.list())
            .number(row.version())
            .text(row.quarter())
            .text(row.owner())
            .day(row.publishedOn())
            .endRow();
      }
    }
    return text;
  }

  private static CopyText departments(Gazetteer gazetteer) {
    CopyText text = new CopyText();
    for (Department department : gazetteer.departments()) {
      text.number(department.id())
          .text(department.name())
          .text(department.domain().label())
          .text(department.division())
          .endRow();
    }
    return text;
  }
}
