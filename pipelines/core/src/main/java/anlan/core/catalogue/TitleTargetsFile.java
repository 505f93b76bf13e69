package anlan.core.catalogue;

import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import anlan.core.title.TitleLevel;
import anlan.core.title.TitleTarget;
import anlan.core.title.TitleTarget.Milestone;
import anlan.core.title.TitleTarget.Selector;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code title_targets.csv}: one row per level and field, or fields that count together. */
final class TitleTargetsFile {
  private static final int WHOLE = 100;

  private final List<String> problems;
  private final Set<String> documents;
  private final Map<String, Set<String>> codes;

  /** Checks documents, and codes by the sets they are in. */
  TitleTargetsFile(Set<String> documents, Map<String, Set<String>> codes, List<String> problems) {
    this.documents = documents;
    this.codes = codes;
    this.problems = problems;
  }

  List<TitleTarget> read(Path folder) {
    Map<String, TitleTarget> targets = new HashMap<>();
    List<TitleTarget> inOrder = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "title_targets.csv",
            problems,
            "title_target",
            "document",
            "title_level",
            "title_fields",
            "name",
            "class",
            "subject_level",
            "sectors",
            "sectors_left_out",
            "category",
            "quota_number",
            "quota_percent",
            "milestones",
            "basis")) {
      TitleTarget target = target(row);
      if (targets.put(target.id(), target) != null) {
        row.problem("title_target", "is used twice: keys are unique");
      }
      for (String facet : target.facets()) {
        if (!taken.add(target.document() + " " + facet)) {
          row.problem("title_fields", "are in another row of this level: a title counts once");
        }
      }
      inOrder.add(target);
    }
    return inOrder;
  }

  private TitleTarget target(CsvRow row) {
    if (!documents.contains(row.text("document"))) {
      row.problem("document", "is not in documents.csv: add it there or use one that is");
    }
    row.text("name");
    row.text("basis");
    row.text("title_fields");
    Integer number = row.optionalCount("quota_number");
    Integer percent = percent(row);
    if (number == null && percent == null) {
      row.problem("quota_number", "is missing: write a number, or a share in quota_percent");
    }
    return new TitleTarget(
        row.text("title_target"),
        row.optional("document"),
        row.choice("title_level", TitleLevel.class),
        List.copyOf(codes(row, "title_fields", "title_field")),
        new Selector(
            row.choice("class", SubjectClass.class),
            row.optionalChoice("subject_level", Level.class),
            codes(row, "sectors", "sector"),
            codes(row, "sectors_left_out", "sector"),
            String.join("", codes(row, "category", "category"))),
        number,
        percent,
        milestones(row));
  }

  private static @Nullable Integer percent(CsvRow row) {
    Integer percent = row.optionalCount("quota_percent");
    if (percent != null && (percent < 1 || percent > WHOLE)) {
      row.problem("quota_percent", "is not from 1 to 100: write a share of the subjects");
    }
    return percent;
  }

  /** Codes with {@code |} between them, in order. */
  private Set<String> codes(CsvRow row, String column, String codeSet) {
    Set<String> found = new LinkedHashSet<>();
    if (row.has(column)) {
      for (String code : row.optional(column).split("\\|", -1)) {
        if (!codes.getOrDefault(codeSet, Set.of()).contains(code)) {
          row.problem(column, "is not in codes.csv as a " + codeSet + ": add it there");
        }
        found.add(code);
      }
    }
    return found;
  }

  /** Days and percentages, written {@code 2023-06-30:30|2023-12-31:100}; both rise. */
  private static List<Milestone> milestones(CsvRow row) {
    List<Milestone> milestones = new ArrayList<>();
    int day = Integer.MIN_VALUE;
    int percent = 0;
    for (String text : row.optional("milestones").split("\\|", -1)) {
      Milestone milestone = milestone(text);
      if (milestone == null
          || milestone.day() <= day
          || milestone.percent() <= percent
          || milestone.percent() > WHOLE) {
        row.problem(
            "milestones",
            "are not days and rising percentages: write 2023-06-30:30|2023-12-31:100");
        return List.of();
      }
      day = milestone.day();
      percent = milestone.percent();
      milestones.add(milestone);
    }
    return milestones;
  }

  private static @Nullable Milestone milestone(String text) {
    int colon = text.indexOf(':');
    try {
      return colon < 0
          ? null
          : new Milestone(
              (int) LocalDate.parse(text.substring(0, colon)).toEpochDay(),
              Integer.parseInt(text.substring(colon + 1)));
    } catch (DateTimeParseException | NumberFormatException e) {
      return null;
    }
  }
}
