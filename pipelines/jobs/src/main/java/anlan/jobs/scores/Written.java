package anlan.jobs.scores;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What was written last under each key, as a fingerprint of 64 bits: a row is written again only if
 * it differs. Bounded by units × quarters × items.
 */
final class Written {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final Map<String, Long> fingerprints = new HashMap<>();

  /** Whether this is new under the key; then it is remembered. */
  boolean isNew(String key, String text) {
    long fingerprint = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      fingerprint = (fingerprint ^ text.charAt(i)) * PRIME;
    }
    Long before = fingerprints.put(key, fingerprint);
    return before == null || before != fingerprint;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(fingerprints.size());
    for (Map.Entry<String, Long> one : fingerprints.entrySet()) {
      out.writeUTF(one.getKey());
      out.writeLong(one.getValue());
    }
  }

  void read(DataInput in) throws IOException {
    for (int size = in.readInt(); size > 0; size--) {
      fingerprints.put(in.readUTF(), in.readLong());
    }
  }
}
