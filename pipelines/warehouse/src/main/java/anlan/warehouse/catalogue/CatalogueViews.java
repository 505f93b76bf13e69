package anlan.warehouse.catalogue;

import anlan.warehouse.view.SqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the catalogue's files readable in SQL: each becomes a view of its rows; an empty value is
 * NULL.
 *
 * <p>The rows are one JSON text, not {@code VALUES}: Trino looks at each literal of a query anew in
 * every planning, which for the 538 divisions takes most of a second; one text costs nothing.
 */
public final class CatalogueViews {
  private static final String EXCEPTIONS = "calendar_exceptions";
  private static final Map<String, String> TITLES = new LinkedHashMap<>();

  static {
    TITLES.put("documents", "文件");
    TITLES.put("packs", "文件适用的辖区");
    TITLES.put("jurisdictions", "辖区");
    TITLES.put("evidence", "合格检查、活动的条件");
    TITLES.put("obligations", "义务与指标");
    TITLES.put("divisions", "行政区划");
    TITLES.put("division_successors", "区划沿革");
    TITLES.put("codes", "代码");
    TITLES.put("form_lines", "报表行次");
    TITLES.put("accident_terms", "事故时限");
    TITLES.put("title_targets", "标准化企业选树目标");
    TITLES.put("time_limits", "时限");
    TITLES.put("enforcement_terms", "执法时限");
    TITLES.put("post_terms", "驻点要求");
    TITLES.put("post_targets", "应驻点对象");
    TITLES.put("capacity_targets", "监管执法能力目标");
    TITLES.put("safeguards", "企业安全保障");
    TITLES.put(EXCEPTIONS, "节假日与调休");
    TITLES.put("assessment_schemes", "考评方案");
    TITLES.put("assessment_items", "考评项");
    TITLES.put("assessment_vetoes", "一票否决情形");
    TITLES.put("assessment_units", "考评单位与同类组");
    TITLES.put("quality_rules", "数据质量规则");
    TITLES.put("clauses", "条款及其指标");
    TITLES.put("tasks", "任务清单");
  }

  private CatalogueViews() {}

  /** The views of all files in the catalogue's folder. */
  public static List<SqlFile> read(Path folder) {
    List<SqlFile> views = new ArrayList<>();
    TITLES.forEach(
        (file, title) -> {
          String name = file.equals(EXCEPTIONS) ? "calendar" : file;
          views.add(
              new SqlFile("reference", name, title, query(folder.resolve(file + ".csv")), false));
        });
    return views;
  }

  /** The file that a view of {@link #read} holds the rows of. */
  public static String file(SqlFile view) {
    return (view.name().equals("calendar") ? EXCEPTIONS : view.name()) + ".csv";
  }

  /** The query that returns a file's rows. */
  static String query(Path file) {
    List<List<String>> lines = lines(file);
    List<String> columns = lines.get(0);
    String fields =
        String.join(", ", columns.stream().map(column -> quoted(column) + " varchar").toList());
    String selected =
        String.join(
            ", ",
            columns.stream()
                .map(
                    column ->
                        type(column).equals("varchar")
                            ? quoted(column)
                            : "cast(%s as %s) as %s"
                                .formatted(quoted(column), type(column), quoted(column)))
                .toList());
    return """
        select %s
        from unnest(cast(json_parse('%s') as array(row(%s))))"""
        .formatted(selected, json(lines.subList(1, lines.size())).replace("'", "''"), fields);
  }

  private static String type(String column) {
    return switch (column) {
      case "on_site", "uploaded", "declared", "whole_year" -> "boolean";
      case "times",
          "licensed_times",
          "upload_days",
          "grace_days",
          "target_numerator",
          "target_denominator",
          "cutoff_days",
          "scale",
          "defect_weight",
          "days",
          "due_days",
          "quota_number",
          "quota_percent",
          "death_days",
          "death_days_road_fire",
          "investigate_days",
          "extend_days_max",
          "approve_days",
          "approve_days_grave",
          "evaluate_from_months",
          "evaluate_until_months",
          "evaluate_until_days",
          "publish_working_days",
          "credit_working_days",
          "similar_cases_min",
          "week_working_days",
          "week_days",
          "due_until_day",
          "duty_percent",
          "log_days",
          "rotation_months",
          "gap_days_max",
          "persons_wanted",
          "target_percent",
          "employees_high_risk",
          "employees_other" ->
          "integer";
      case "weight" -> "decimal(5, 1)";
      case "effective_from", "effective_to", "valid_from", "valid_to", "due_on", "date" -> "date";
      default -> "varchar";
    };
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }

  private static String json(List<List<String>> rows) {
    StringBuilder json = new StringBuilder("[");
    for (List<String> row : rows) {
      json.append(json.length() > 1 ? ",\n[" : "[");
      for (int i = 0; i < row.size(); i++) {
        json.append(i > 0 ? "," : "").append(json(row.get(i)));
      }
      json.append(']');
    }
    return json.append(']').toString();
  }

  private static String json(String value) {
    return value.isEmpty() ? "null" : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static List<List<String>> lines(Path file) {
    try {
      List<List<String>> lines =
          Files.readAllLines(file).stream().map(CatalogueViews::split).toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).size() != lines.get(0).size()) {
          throw new IllegalArgumentException(
              "%s line %d: %d values, not %d: write one per column, quote those with commas"
                  .formatted(file, i + 1, lines.get(i).size(), lines.get(0).size()));
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static List<String> split(String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        value.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
