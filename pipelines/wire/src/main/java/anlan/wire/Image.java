package anlan.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;

/**
 * The fields of a row as they came, {@code before} or {@code after}.
 *
 * <p>Debezium puts the row before the names of its database and table, so its fields are kept here,
 * untyped and without garbage, until the contract is known. Reused from message to message.
 */
final class Image {
  private static final JsonFactory JSON = new JsonFactory();

  private String[] names = new String[32];
  private Type[] types = new Type[32];
  private long[] numbers = new long[32];
  private int[] starts = new int[32];
  private int[] lengths = new int[32];
  private char[] chars = new char[1024];
  private int count;
  private int used;
  private boolean present;

  /** What a field's value looked like. */
  enum Type {
    NULL,
    TEXT,
    /** A whole number of at most 64 bits. */
    WHOLE,
    TRUE,
    FALSE,
    /** A number that is not whole or too big; kept as text. */
    OTHER_NUMBER,
    /** An object or array; kept as JSON text. */
    STRUCTURE
  }

  void clear() {
    count = 0;
    used = 0;
    present = false;
  }

  /** Whether there was an object, not null or nothing. */
  boolean present() {
    return present;
  }

  int count() {
    return count;
  }

  String name(int field) {
    return names[field];
  }

  Type type(int field) {
    return types[field];
  }

  long number(int field) {
    return numbers[field];
  }

  /** Where the texts are; a field's is {@code length(field)} chars from {@code start(field)}. */
  char[] chars() {
    return chars;
  }

  int start(int field) {
    return starts[field];
  }

  int length(int field) {
    return lengths[field];
  }

  /** A field's value for a message to a person. */
  String shown(int field) {
    return switch (types[field]) {
      case NULL -> "null";
      case TRUE -> "true";
      case FALSE -> "false";
      case WHOLE -> Long.toString(numbers[field]);
      case OTHER_NUMBER -> new String(chars, starts[field], lengths[field]);
      case TEXT -> Unreadable.shown(new String(chars, starts[field], lengths[field]));
      case STRUCTURE -> "an object or array";
    };
  }

  /** Reads the object the parser stands on; anything else but null is an error. */
  void read(JsonParser parser, String where) throws IOException, Unreadable {
    clear();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    if (token != JsonToken.START_OBJECT) {
      throw new Unreadable(
          Reason.MALFORMED_JSON, where + " is neither an object nor null: " + parser.getText());
    }
    present = true;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      add(name, parser);
    }
  }

  private void add(String name, JsonParser parser) throws IOException {
    if (count == names.length) {
      grow();
    }
    names[count] = name;
    JsonToken token = parser.nextToken();
    types[count] =
        switch (token) {
          case VALUE_NULL -> Type.NULL;
          case VALUE_TRUE -> Type.TRUE;
          case VALUE_FALSE -> Type.FALSE;
          case VALUE_STRING -> keep(parser, Type.TEXT);
          case VALUE_NUMBER_INT ->
              parser.getNumberType() == NumberType.BIG_INTEGER
                  ? keep(parser, Type.OTHER_NUMBER)
                  : whole(parser);
          case VALUE_NUMBER_FLOAT -> keep(parser, Type.OTHER_NUMBER);
          case START_OBJECT, START_ARRAY -> structure(parser);
          case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
              throw new IllegalStateException("a field cannot have a value of " + token);
        };
    count++;
  }

  private Type whole(JsonParser parser) throws IOException {
    numbers[count] = parser.getLongValue();
    return Type.WHOLE;
  }

  /** Arrays are rare, so this may be slow. */
  private Type structure(JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(text)) {
      copy.copyCurrentStructure(parser);
    }
    char[] copied = text.toString().toCharArray();
    return keep(copied, 0, copied.length, Type.STRUCTURE);
  }

  private Type keep(JsonParser parser, Type type) throws IOException {
    return keep(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength(), type);
  }

  private Type keep(char[] text, int offset, int length, Type type) {
    if (used + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(used + length, 2 * chars.length));
    }
    System.arraycopy(text, offset, chars, used, length);
    starts[count] = used;
    lengths[count] = length;
    used += length;
    return type;
  }

  private void grow() {
    int size = 2 * count;
    names = Arrays.copyOf(names, size);
    types = Arrays.copyOf(types, size);
    numbers = Arrays.copyOf(numbers, size);
    starts = Arrays.copyOf(starts, size);
    lengths = Arrays.copyOf(lengths, size);
  }
}
