package anlan.lake;

import java.util.HashMap;
import java.util.Map;

/**
 * Keys as longs. Of the captured tables all but one have a whole number for a key, which is taken
 * as it is. Texts (codes of divisions) are numbered as they come, which costs some 130 bytes each
 * and is exact, as a hash would not be; they are hundreds. A table with many textual keys, or a key
 * of several columns, would need an index of its own; the contracts refuse the latter.
 */
final class KeyNumbers {
  private final Map<String, Long> texts = new HashMap<>();

  long of(Object key) {
    if (key instanceof Long || key instanceof Integer) {
      return ((Number) key).longValue();
    }
    String text = (String) key;
    Long known = texts.get(text);
    if (known == null) {
      known = (long) texts.size();
      texts.put(text, known);
    }
    return known;
  }
}
