package anlan.dashboard.dictionary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a table or view.
 *
 * @param name its name
 * @param type as Trino writes it
 * @param meaning in Chinese
 * @param key whether it is part of the key
 */
public record Field(String name, String type, String meaning, boolean key) {
  private static final List<String> UNITS =
      List.of(
          "人/百亿元", "人/亿元", "亿元", "万元", "元", "人次", "人", "场次", "次", "起", "项", "件", "家", "条", "个", "天",
          "日", "工作日", "月", "毫秒", "%");
  private static final Pattern UNIT =
      Pattern.compile("（(" + String.join("|", UNITS) + ")(?:[，；][^）]*)?）");

  /** The unit that the meaning names in brackets; "" for none. */
  @JsonProperty
  public String unit() {
    Matcher found = UNIT.matcher(meaning);
    return found.find() ? found.group(1) : "";
  }

  boolean holds(String word) {
    return name.contains(word.toLowerCase(Locale.ROOT)) || meaning.contains(word);
  }
}
