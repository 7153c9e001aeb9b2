package io.lintel.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer where in the body, as a JSON Pointer (RFC 6901)
 * @param parameter which query parameter
 * @param header which header
 * @param line where in the text of the body, from 1
 * @param column likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputError(
    @Nullable String pointer,
    @Nullable String parameter,
    @Nullable String header,
    @Nullable Integer line,
    @Nullable Integer column,
    String message) {

  public static InputError at(String pointer, String message) {
    return new InputError(pointer, null, null, null, null, message);
  }

  public static InputError inParameter(String name, String message) {
    return new InputError(null, name, null, null, null, message);
  }

  public static InputError inHeader(String name, String message) {
    return new InputError(null, null, name, null, null, message);
  }

  public static InputError inText(int line, int column, String message) {
    return new InputError(null, null, null, line, column, message);
  }
}
