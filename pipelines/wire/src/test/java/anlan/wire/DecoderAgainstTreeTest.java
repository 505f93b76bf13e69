package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The streaming decoder says what the tree decoder says, on examples changed at random. */
final class DecoderAgainstTreeTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int FIELD_CHANGES = 20_000;
  private static final int BYTE_CHANGES = 10_000;
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "7",
          "2147483648",
          "9223372036854775808",
          "1.5",
          "1e2",
          "\"\"",
          "\"x\"",
          "\"c\"",
          "\"u\"",
          "\"d\"",
          "\"r\"",
          "\"t\"",
          "\"m\"",
          "\"BEGIN\"",
          "\"END\"",
          "\"first\"",
          "\"last\"",
          "\"incremental\"",
          "\"false\"",
          "\"1:2\"",
          "\"12\"",
          "\"CLOSED\"",
          "\"SUSPENDED\"",
          "\"2023-05-01Z\"",
          "\"2023-05-01\"",
          "\"2023-02-30Z\"",
          "\"1989-12-31Z\"",
          "\"+5877611-06-21Z\"",
          "\"infinity\"",
          "\"-0043-01-01T02:00:00Z\"",
          "\"2023-05-01T08:00:00Z\"",
          "\"2023-05-01T08:00:00.5+08:00\"",
          "\"2023-05-01T25:00:00Z\"",
          "\"2023-05-01T08:00:00.123456789Z\"",
          "\"2023-05-01T08:00:00\"",
          "\"安全\\u0000\\n\"",
          "\"__debezium_unavailable_value\"",
          "{}",
          "[]",
          "{\"a\":[1,{\"b\":null}]}",
          "\"public\"",
          "\"clock\"",
          "\"enterprise\"");

  private final LogDecoder decoder = Wire.decoder();
  private final TreeDecoder tree = new TreeDecoder();
  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void agreesOnMessagesWithChangedFields() throws IOException {
    List<JsonNode> examples = new ArrayList<>();
    for (byte[] example : examples()) {
      examples.add(JSON.readTree(example));
    }
    for (int seed = 0; seed < FIELD_CHANGES; seed++) {
      Random random = new Random(seed);
      JsonNode message = examples.get(random.nextInt(examples.size())).deepCopy();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        change(message, random);
      }
      compare(seed, JSON.writeValueAsBytes(message));
    }
    assertThat(seen.keySet())
        .as("kinds and reasons seen")
        .contains("ROW", "BEGIN", "END", "IGNORED")
        .hasSize(4 + Reason.values().length - Wire.TOLD_LATER.size());
  }

  @Test
  void agreesOnMessagesWithChangedBytes() throws IOException {
    List<byte[]> examples = examples();
    for (int seed = 0; seed < BYTE_CHANGES; seed++) {
      Random random = new Random(seed);
      byte[] message = examples.get(random.nextInt(examples.size())).clone();
      for (int changes = random.nextInt(2); changes >= 0; changes--) {
        message[random.nextInt(message.length)] =
            (byte) random.nextInt(random.nextBoolean() ? 128 : 256);
      }
      compare(seed, message);
    }
    assertThat(seen).containsKeys("ROW", "REJECTED MALFORMED_JSON");
  }

  private void compare(int seed, byte[] message) {
    String expected = tree.decode(message);
    if (expected.equals("DUPLICATE")) {
      return;
    }
    LogRecord record = decoder.decode("inspection", "inspection.log", 0, 7, 0, message);
    String text = TreeDecoder.text(record);
    if (!text.equals(expected)) {
      fail(
          "seed %d: %s%nexpected %s%nbut was  %s",
          seed, new String(message, StandardCharsets.UTF_8), expected, text);
    }
    seen.merge(text.startsWith("REJECTED") ? text : text.split(" ")[0], 1, Integer::sum);
  }

  private static void change(JsonNode message, Random random) throws IOException {
    List<ObjectNode> objects = new ArrayList<>();
    collect(message, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(4)) {
      case 0 -> object.remove(name);
      case 1 -> object.set("extra", JSON.readTree(VALUES.get(random.nextInt(VALUES.size()))));
      default -> object.set(name, JSON.readTree(VALUES.get(random.nextInt(VALUES.size()))));
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
      object.forEach(child -> collect(child, objects));
    }
  }

  private static List<byte[]> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Wire.ROOT.resolve("schemas/events"))) {
      List<byte[]> examples = new ArrayList<>();
      for (Path file : files.filter(DecoderAgainstTreeTest::isValid).sorted().toList()) {
        examples.add(Files.readAllBytes(file));
      }
      return examples;
    }
  }

  private static boolean isValid(Path file) {
    return file.toString().endsWith(".json") && file.getParent().endsWith("valid");
  }
}
