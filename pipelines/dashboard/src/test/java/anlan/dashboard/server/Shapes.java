package anlan.dashboard.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Compares what Jackson writes of a type with the schema that describes it. */
final class Shapes {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<Class<?>, String> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, "string"),
          Map.entry(LocalDate.class, "string date"),
          Map.entry(Instant.class, "string date-time"),
          Map.entry(int.class, "integer"),
          Map.entry(Integer.class, "integer"),
          Map.entry(long.class, "integer"),
          Map.entry(Long.class, "integer"),
          Map.entry(BigDecimal.class, "number"),
          Map.entry(boolean.class, "boolean"),
          Map.entry(Boolean.class, "boolean"));

  private final OpenApiDocument document;
  private final Map<String, String> different = new TreeMap<>();
  private final Set<Class<?>> seen = new HashSet<>();

  Shapes(OpenApiDocument document) {
    this.document = document;
  }

  /** What differs, by where it does. */
  Map<String, String> differences(String where, Class<?> type, JsonNode schema) {
    object(where, type, document.resolved(schema));
    return different;
  }

  private void object(String where, Class<?> type, JsonNode schema) {
    if (!seen.add(type)) {
      return;
    }
    Map<String, AnnotatedType> written = new TreeMap<>();
    Set<String> always = new TreeSet<>();
    boolean omitsNull = type.isAnnotationPresent(JsonInclude.class);
    for (BeanPropertyDefinition property :
        MAPPER.getSerializationConfig().introspect(MAPPER.constructType(type)).findProperties()) {
      if (property.getAccessor() == null) {
        continue;
      }
      AnnotatedType of = type(property);
      String name = property.getName();
      written.put(name, of);
      if (!omitsNull || !isNullable(of)) {
        always.add(name);
      }
      if (!property.getAccessor().hasAnnotation(JsonRawValue.class)) {
        value(where + "/" + name, of, omitsNull, schema.path("properties").path(name));
      }
    }
    Set<String> described = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(described::add);
    compare(where, written.keySet(), described);
    compare(where + " required", always, words(schema.path("required")));
  }

  private static AnnotatedType type(BeanPropertyDefinition property) {
    return property.getAccessor().getAnnotated() instanceof Method method
        ? method.getAnnotatedReturnType()
        : property.getField().getAnnotated().getAnnotatedType();
  }

  private void value(String where, AnnotatedType of, boolean neverNull, JsonNode schema) {
    Class<?> type = raw(of.getType());
    if (SIMPLE.containsKey(type)) {
      compare(
          where,
          Set.of(SIMPLE.get(type) + (isNullable(of) && !neverNull ? " or null" : "")),
          Set.of(simple(document.resolved(schema))));
    } else if (Collection.class.isAssignableFrom(type)) {
      compare(where, Set.of("array"), Set.of(schema.path("type").asText()));
      value(where + "[]", argument(of, 0), false, schema.path("items"));
    } else if (Map.class.isAssignableFrom(type)) {
      if (raw(argument(of, 1).getType()) != Object.class) {
        compare(where, Set.of("object"), Set.of(schema.path("type").asText()));
        value(where + "{}", argument(of, 1), false, schema.path("additionalProperties"));
      }
    } else if (type.isEnum()) {
      compare(
          where,
          Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.toSet()),
          words(document.resolved(schema).path("enum")));
    } else if (type != Object.class) {
      boolean orNull = schema.path("oneOf").path(1).path("type").asText().equals("null");
      compare(where, Set.of(isNullable(of) + " null"), Set.of(orNull + " null"));
      object(where, type, document.resolved(orNull ? schema.path("oneOf").path(0) : schema));
    }
  }

  private static String simple(JsonNode schema) {
    JsonNode type = schema.path("type");
    String name = type.isArray() ? type.path(0).asText() : type.asText();
    String format = schema.has("format") ? " " + schema.path("format").asText() : "";
    String orNull = type.isArray() && type.path(1).asText().equals("null") ? " or null" : "";
    return name + format + orNull;
  }

  private void compare(String where, Set<String> written, Set<String> described) {
    if (!written.equals(described)) {
      different.put(where, "written: " + written + ", described: " + described);
    }
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static AnnotatedType argument(AnnotatedType type, int place) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[place];
  }

  private static Class<?> raw(Type type) {
    return type instanceof Class<?> plain
        ? plain
        : (Class<?>) ((ParameterizedType) type).getRawType();
  }

  private static Set<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
