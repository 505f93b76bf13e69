package anlan.dashboard.post;

import anlan.dashboard.coverage.Figure;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Stream;

/**
 * The five indicators of resident supervision (Z1–Z5) of a month.
 *
 * @param months post-months that met the standard, of those due (驻点达标率); none are due before the
 *     month is over
 * @param logs logs entered in time, of those due by then (日志及时率)
 * @param overRotation persons at one enterprise for too long (轮换超期)
 * @param gapDays days without anybody between two posts (衔接空挡)
 * @param repeatedPairs pairs of departments with posts at one enterprise (重复驻点)
 * @param works dangerous works supervised on the spot, of those reported (危险作业到场率)
 */
public record PostFigures(
    Figure months, Figure logs, long overRotation, long gapDays, long repeatedPairs, Figure works) {
  static final PostFigures NONE =
      new PostFigures(new Figure(0, 0), new Figure(0, 0), 0, 0, 0, new Figure(0, 0));

  /** How many of the five are not met: each post, log and work counts, and none may be too much. */
  @JsonProperty
  public long unmet() {
    return Stream.of(
            missed(months), missed(logs), overRotation + gapDays, repeatedPairs, missed(works))
        .filter(number -> number > 0)
        .count();
  }

  static long missed(Figure figure) {
    return figure.denominator() - figure.numerator();
  }
}
