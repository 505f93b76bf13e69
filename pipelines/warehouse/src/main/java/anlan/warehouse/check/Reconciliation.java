package anlan.warehouse.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the comparison of the journal with the change history found, at one cut.
 *
 * @param cut the cut
 * @param stamp the moment at which both were read
 * @param clock the day of the city's clock
 * @param findings per indicator and kind of figure
 */
public record Reconciliation(long cut, Instant stamp, LocalDate clock, List<Finding> findings) {

  public Reconciliation {
    findings = List.copyOf(findings);
  }

  /** How many figures differ. */
  public long differences() {
    return findings.stream().mapToLong(Finding::differences).sum();
  }

  /**
   * How the figures of one indicator compare.
   *
   * @param comparison the file that compares them
   * @param indicator the indicator or stock
   * @param compared figures compared
   * @param differences figures that differ
   * @param examples up to 20 of those, as text
   */
  public record Finding(
      String comparison, String indicator, long compared, long differences, List<String> examples) {

    public Finding {
      examples = List.copyOf(examples);
    }
  }
}
