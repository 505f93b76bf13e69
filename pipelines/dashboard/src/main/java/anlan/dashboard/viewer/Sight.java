package anlan.dashboard.viewer;

import anlan.dashboard.reference.Reference;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody may see: all who have one sight are shown the same.
 *
 * @param roles the groups of Trino that he is in, such as {@code committee} or {@code
 *     district_370102}; its access rules say what each may read
 */
public record Sight(SortedSet<String> roles) {
  private static final String DISTRICT = "district_";

  /** That of some roles. */
  public static Sight of(Stream<String> roles) {
    return new Sight(roles.collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Tells it from all others, in one word: {@code committee}, {@code analyst+operator}. */
  public String key() {
    return String.join("+", roles);
  }

  /** Whether there are pages for it; services and our own processes have none. */
  public boolean hasPages() {
    return roles.stream().anyMatch(role -> !word(role).isEmpty() || role.startsWith(DISTRICT));
  }

  /** Whether it is the sight of those who run the pipeline (运维). */
  public boolean isOperators() {
    return roles.contains("operator");
  }

  /** Whether a district is in it: officers of districts see theirs, others all. */
  public boolean includes(String district) {
    return !isOfDistricts() || roles.contains(DISTRICT + district);
  }

  /** Whether it is that of officers of districts (区县人员). */
  public boolean isOfDistricts() {
    return roles.stream().anyMatch(role -> role.startsWith(DISTRICT));
  }

  /** What the office calls it. */
  public String words(Reference reference) {
    return roles.stream()
        .map(
            role ->
                role.startsWith(DISTRICT)
                    ? reference.divisionName(role.substring(DISTRICT.length()))
                    : word(role))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("、"));
  }

  private static String word(String role) {
    return switch (role) {
      case "committee" -> "安委会";
      case "analyst" -> "分析人员";
      case "operator" -> "运维人员";
      default -> "";
    };
  }
}
