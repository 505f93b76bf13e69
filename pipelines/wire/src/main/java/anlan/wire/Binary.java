package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The pieces of wire's binary forms: lengths of one to five bytes, UTF-8 text, enum constants. */
final class Binary {
  private Binary() {}

  static void writeLength(DataOutput out, int length) throws IOException {
    int rest = length;
    while ((rest & ~0x7F) != 0) {
      out.writeByte((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  static int readLength(DataInput in) throws IOException {
    int length = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      int next = in.readByte();
      length |= (next & 0x7F) << shift;
      if (next >= 0) {
        return length;
      }
    }
    throw new IOException("a length of more than five bytes: the bytes are not wire's");
  }

  static void writeString(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeLength(out, bytes.length);
    out.write(bytes);
  }

  static String readString(DataInput in) throws IOException {
    byte[] bytes = new byte[readLength(in)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static void writeBytes(DataOutput out, byte @Nullable [] bytes) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  static byte @Nullable [] readBytes(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  static <E extends Enum<E>> E constant(E[] values, int ordinal) throws IOException {
    if (ordinal < 0 || ordinal >= values.length) {
      throw new IOException("no constant " + ordinal + ": the bytes are not wire's");
    }
    return values[ordinal];
  }
}
