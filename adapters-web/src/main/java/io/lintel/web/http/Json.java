package io.lintel.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.lintel.domain.shared.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * JSON as the API reads and writes it: strict in what it takes (RFC 8259 in UTF-8, RFC 7493 in what
 * it forbids), unknown members, other types, duplicates and anything behind the end refused.
 */
public final class Json {

  /** A body may nest one level more than the values in it. */
  static final int DEEPEST = Value.DEEPEST + 1;

  private static final JsonMapper MAPPER = mapper(Nulls.FAIL);
  private static final JsonMapper PATCHES = mapper(Nulls.SET);

  /** Content that is JSON already, so that it is not written twice. */
  static final class Written {

    private final byte[] bytes;

    Written(byte[] bytes) {
      this.bytes = bytes;
    }

    private byte[] bytes() {
      return bytes;
    }
  }

  private Json() {}

  private static JsonMapper mapper(Nulls nullsInLists) {
    var factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(400)
                    .maxNameLength(1_000)
                    .build())
            .build();
    var mapper =
        JsonMapper.builder(factory)
            .addModule(new JavaTimeModule())
            .addModule(new BlackbirdModule())
            .addModule(JsonValues.module())
            .addModule(new SimpleModule().addSerializer(Instant.class, new Rfc3339()))
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                LogicalType.Textual,
                texts ->
                    texts
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .build();
    mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(nullsInLists));
    return mapper;
  }

  /**
   * Reads a whole body.
   *
   * @throws ProblemException saying where it is wrong
   */
  static JsonNode parse(byte[] body) {
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          Problem.of(ProblemType.MALFORMED_JSON, "The body is not UTF-8"), e);
    }
  }

  private static JsonNode parse(String text) {
    if (text.isBlank()) {
      throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is empty");
    }
    try {
      var node = MAPPER.reader().readTree(text);
      JsonTexts.check(node);
      return node;
    } catch (JsonProcessingException e) {
      throw JsonProblems.malformed(e);
    }
  }

  /**
   * Reads one value, such as a query parameter holds.
   *
   * @throws ProblemException saying where it is wrong
   */
  public static Value value(String text) {
    return JsonValues.toValue(parse(text));
  }

  /**
   * Makes a thing of a tree.
   *
   * @throws ProblemException naming the first member that is unknown or of another type
   */
  static <T> T bind(JsonNode tree, Class<T> type) {
    return bind(MAPPER, tree, type);
  }

  /** Refuses what {@link #bind} would, except for null, which in a patch removes. */
  static void checkPatch(JsonNode patch, Class<?> type) {
    bind(PATCHES, patch, type);
  }

  private static <T> T bind(JsonMapper mapper, JsonNode tree, Class<T> type) {
    if (!(tree instanceof ObjectNode)) {
      throw ProblemException.body("", "must be an object, not " + JsonProblems.nameOf(tree), null);
    }
    try {
      return mapper.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw JsonProblems.notBound(e, tree);
    }
  }

  static JsonNode tree(Object content) {
    return MAPPER.valueToTree(content);
  }

  /** Writes several things into one stream, which it does not close. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    return MAPPER
        .createGenerator(out)
        .setRootValueSeparator(null)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** As people read it. */
  public static String pretty(Object content) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is answered can be written", e);
    }
  }

  public static byte[] bytes(Object content) {
    if (content instanceof Written written) {
      return written.bytes();
    }
    try {
      return MAPPER.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON can be made of a " + content.getClass(), e);
    }
  }
}
