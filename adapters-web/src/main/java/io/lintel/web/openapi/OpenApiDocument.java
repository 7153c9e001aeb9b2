package io.lintel.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The OpenAPI document that the program comes with. */
public final class OpenApiDocument {

  private static final String DOCUMENT = "openapi.yaml";

  private OpenApiDocument() {}

  /** As it is written. */
  public static String yaml() {
    return text(DOCUMENT);
  }

  public static String json() {
    return tree().toString();
  }

  static JsonNode tree() {
    try {
      return new YAMLMapper().readTree(yaml());
    } catch (IOException e) {
      throw new UncheckedIOException("the OpenAPI document is broken", e);
    }
  }

  static String text(String resource) {
    try (var stream = OpenApiDocument.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException(resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program comes without its OpenAPI document", e);
    }
  }
}
