package anlan.wire;

/**
 * Gives one {@link String} for the same few characters again and again: codes, towns, table names
 * and transaction ids are few, rows are many.
 *
 * <p>A table of {@value #SLOTS} slots in which a newcomer replaces what hashes to the same slot, so
 * it is bounded and never wrong, only sometimes of no help. Texts longer than {@value #LONGEST} are
 * not kept.
 */
final class StringCache {
  private static final int SLOTS = 4096;
  private static final int LONGEST = 24;

  private final String[] slots = new String[SLOTS];

  String get(char[] chars, int start, int length) {
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return new String(chars, start, length);
    }
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    String kept = slots[slot];
    if (kept != null && same(kept, chars, start, length)) {
      return kept;
    }
    String fresh = new String(chars, start, length);
    slots[slot] = fresh;
    return fresh;
  }

  private static boolean same(String kept, char[] chars, int start, int length) {
    if (kept.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (kept.charAt(i) != chars[start + i]) {
        return false;
      }
    }
    return true;
  }
}
