package anlan.dashboard.title;

import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;

/**
 * Which titles and targets a page looks at, as of the clock's day.
 *
 * @param jurisdiction code of the jurisdiction (辖区)
 * @param district code of the district; "" for all
 * @param town code of the town; "" for all
 * @param level CITY, COUNTY or TOWN, who awards; "" for all
 * @param target number of the one target (选树目标) looked into; "" for none
 */
public record TitleScope(
    String jurisdiction, String district, String town, String level, String target) {
  /** Adds what units' targets are looked at to a query that has its WHERE. */
  void restrictUnits(Question.Builder question) {
    question.line("  and jurisdiction = ?", jurisdiction);
    if (!level.isEmpty()) {
      question.line("  and title_level = ?", level);
    }
    if (!district.isEmpty()) {
      question.line(
          "  and (unit = ? or unit in (select town from reference.places where district = ?))",
          district,
          district);
    }
    if (!town.isEmpty()) {
      question.line("  and unit = ?", town);
    }
  }

  /** Adds which titles are looked at to a query that has its WHERE. */
  void restrictTitles(Question.Builder question) {
    question.line("  and jurisdiction = ?", jurisdiction);
    if (!level.isEmpty()) {
      question.line("  and title_level = ?", level);
    }
    if (!district.isEmpty()) {
      question.line("  and district = ?", district);
    }
    if (!town.isEmpty()) {
      question.line("  and town = ?", town);
    }
    if (!target.isEmpty()) {
      question
          .line("  and concat(title_level, '.', title_field) in (")
          .line("    select concat(t.title_level, '.', f.field)")
          .line("    from reference.title_targets t")
          .line("    cross join unnest(split(t.title_fields, '|')) as f (field)")
          .line("    where t.title_target = ?)", target);
    }
  }

  /** Jurisdiction and filters in words, for a table that is taken away. */
  public String words(Reference reference) {
    StringBuilder words =
        new StringBuilder(
            "辖区：" + reference.jurisdictions().getOrDefault(jurisdiction, jurisdiction));
    add(words, "区县", district.isEmpty() ? "" : reference.divisionName(district));
    add(words, "镇街", town.isEmpty() ? "" : reference.divisionName(town));
    add(words, "授牌层级", level.isEmpty() ? "" : reference.codeName("title_level", level));
    return words.toString();
  }

  private static void add(StringBuilder words, String name, String value) {
    if (!value.isEmpty()) {
      words.append("；").append(name).append("：").append(value);
    }
  }
}
