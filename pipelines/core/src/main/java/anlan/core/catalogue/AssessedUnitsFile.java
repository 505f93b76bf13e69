package anlan.core.catalogue;

import anlan.core.scoring.UnitKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code assessment_units.csv}: who is assessed (考评单位) and in which group of peers a unit is
 * ranked. A department is named by its number in the sources. Codes are unique in the whole file,
 * and no department has that of a division: so a code alone tells a unit.
 */
final class AssessedUnitsFile {
  private final Map<String, Map<String, String>> groups = new HashMap<>();

  private AssessedUnitsFile() {}

  /** Whose towns or districts or departments units are is checked by their schemes. */
  static AssessedUnitsFile read(Path folder, Set<String> divisions, List<String> problems) {
    AssessedUnitsFile file = new AssessedUnitsFile();
    Set<String> seen = new HashSet<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "assessment_units.csv",
            problems,
            "jurisdiction",
            "unit",
            "unit_kind",
            "unit_name",
            "peer_group")) {
      UnitKind kind = row.choice("unit_kind", UnitKind.class);
      String unit = row.text("unit");
      if (kind == UnitKind.DEPARTMENT) {
        department(row, divisions);
      } else if (!divisions.contains(unit)) {
        row.problem("unit", "is not in divisions.csv: add it there or use one that is");
      }
      if (!divisions.contains(row.text("jurisdiction"))) {
        row.problem("jurisdiction", "is not in divisions.csv: add it there or use one that is");
      }
      if (!seen.add(unit)) {
        row.problem("unit", "is listed twice: a unit has one group of peers");
      }
      file.groups
          .computeIfAbsent(kind + " " + row.optional("jurisdiction"), unseen -> new TreeMap<>())
          .put(unit, row.text("peer_group"));
    }
    return file;
  }

  private static void department(CsvRow row, Set<String> divisions) {
    if (!row.optional("unit").matches("[1-9]\\d{0,9}")) {
      row.problem("unit", "is not a department's number: write the one it has in the sources");
    }
    if (divisions.contains(row.optional("unit"))) {
      row.problem("unit", "is a division's code too: a code has to tell the unit by itself");
    }
    row.text("unit_name");
  }

  /** The groups of a jurisdiction's units of a kind, by code; none if it lists no such units. */
  Map<String, String> peerGroups(UnitKind kind, String jurisdiction) {
    return groups.getOrDefault(kind + " " + jurisdiction, Map.of());
  }
}
