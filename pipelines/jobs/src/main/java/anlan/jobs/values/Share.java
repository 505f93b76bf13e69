package anlan.jobs.values;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One indicator of one unit in one period: what is posted to it, and the value last written. */
final class Share {
  private static final long NEVER = -1;

  final Steps covered;
  final Steps adjust;
  private long numerator;
  private long denominator;

  Share() {
    this(new Steps(), new Steps(), NEVER, NEVER);
  }

  private Share(Steps covered, Steps adjust, long numerator, long denominator) {
    this.covered = covered;
    this.adjust = adjust;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Notes a value as written; whether it differs from the one before. */
  boolean moveTo(long newNumerator, long newDenominator) {
    boolean moved = numerator != newNumerator || denominator != newDenominator;
    numerator = newNumerator;
    denominator = newDenominator;
    return moved;
  }

  void write(DataOutput out) throws IOException {
    covered.write(out);
    adjust.write(out);
    out.writeLong(numerator);
    out.writeLong(denominator);
  }

  static Share read(DataInput in) throws IOException {
    return new Share(Steps.read(in), Steps.read(in), in.readLong(), in.readLong());
  }
}
