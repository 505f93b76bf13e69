package anlan.dashboard.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an indicator counts, in the words of its rules.
 *
 * @param numerator who is covered
 * @param denominator who counts
 */
public record Definition(String numerator, String denominator) {
  /** Made from the catalogue's rows, so that a new obligation explains itself. */
  public static Definition of(Indicator indicator, Reference reference) {
    return new Definition(numerator(indicator, reference), denominator(indicator, reference));
  }

  private static String numerator(Indicator indicator, Reference reference) {
    Map<String, List<Rule>> byEvidence =
        indicator.rules().stream()
            .collect(
                Collectors.groupingBy(Rule::evidence, LinkedHashMap::new, Collectors.toList()));
    String what =
        byEvidence.entrySet().stream()
            .map(
                entry ->
                    (byEvidence.size() == 1 ? "" : classes(entry.getValue(), reference) + "：")
                        + entry.getKey())
            .collect(Collectors.joining("；"));
    Rule first = indicator.rules().get(0);
    if (first.isState()) {
      return "统计日状态符合以下要求的对象：" + what + "。";
    }
    if (!first.isSelfCheck()) {
      return "期内已按以下口径完成的对象，每家只计一次：" + what + "。";
    }
    return "当月至少有一次合格自查的对象，逐月计数。"
        + what
        + (first.uploadDays() == null ? "。" : "；月末后 %d 日内上传。".formatted(first.uploadDays()));
  }

  private static String denominator(Indicator indicator, Reference reference) {
    String classes = classes(indicator.rules(), reference);
    Rule first = indicator.rules().get(0);
    if (first.isSelfCheck()) {
      return "月初与统计日均在营、在建的%s，逐月计数；月中开办的下月起计。".formatted(classes);
    }
    if (first.isState()) {
      return "统计日在营、在建的%s，自开办当日起计。".formatted(classes);
    }
    return "统计日在营、在建的%s。".formatted(classes)
        + (first.graceDays() == null ? "" : "开办不满 %d 日且未查的暂不计入；".formatted(first.graceDays()))
        + "期内注销、关停、竣工的退出；停产停业的，期内生产满 30 日才计入。";
  }

  private static String classes(List<Rule> rules, Reference reference) {
    return rules.stream()
        .map(rule -> reference.codeName("class", rule.subjectClass()))
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
