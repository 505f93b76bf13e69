package anlan.dashboard.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one item of the scheme (考评项) gives a unit.
 *
 * @param item its number, D2.1
 * @param name its name
 * @param state SCORED, or why it gives no points
 * @param stateName its name
 * @param share whether the value is numerator over denominator, else a count
 * @param scale how many units of the numerator the denominator is for, 1000 for 每千家
 * @param numerator 分子, or the count
 * @param denominator 分母, 1 of a count
 * @param value numerator × scale / denominator; null without one
 * @param formula as it is written in the scheme, LINEAR(0.6,1)
 * @param words the formula in words
 * @param weight full score as the scheme prints it (分值)
 * @param effectiveWeight full score after the weights of unscored items were spread
 * @param points what it gives
 * @param lost effective weight less points
 * @param documents numbers of the documents that ask it; none if the scheme alone does
 * @param basis what it rests on, in words
 */
public record ItemResult(
    String item,
    String name,
    String state,
    String stateName,
    boolean share,
    int scale,
    long numerator,
    long denominator,
    @Nullable BigDecimal value,
    String formula,
    String words,
    BigDecimal weight,
    BigDecimal effectiveWeight,
    BigDecimal points,
    BigDecimal lost,
    List<String> documents,
    String basis) {}
