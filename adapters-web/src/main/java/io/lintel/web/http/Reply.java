package io.lintel.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a request is answered. Nothing is sent before the action returned.
 *
 * @param tag the validator of the representation; with it conditional requests are answered
 */
public record Reply(int status, Map<String, String> headers, Optional<EntityTag> tag, Body body) {

  /** What is sent. */
  public sealed interface Body {

    /** What is there before it is sent. */
    sealed interface Whole extends Body {}

    /** What is small enough to be kept for who asks again. */
    sealed interface Kept extends Whole {}

    record None() implements Kept {}

    /** A thing that is written as JSON. */
    record Json(Object content) implements Kept {}

    /** A text as it is. */
    record Text(String mediaType, String content) implements Kept {}

    /** Bytes as they are. */
    record File(String mediaType, Supplier<byte[]> content) implements Whole {}

    /** Of any length, written while it is sent. */
    record Streamed(String mediaType, Content content) implements Body {}

    /** Sent as it comes to be, until one of the two sides ends it. */
    record Live(String mediaType, LiveContent content) implements Body {}
  }

  /** What is written while it is sent. */
  @FunctionalInterface
  public interface Content {

    /**
     * What it throws is answered as a problem while little was written; later it cuts the answer
     * off, so that the caller notices.
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** What is sent as it comes to be. It is closed in any case, also when nothing is to be sent. */
  public interface LiveContent extends AutoCloseable {

    /**
     * Once it has written something it must not throw anything else: no problem could be answered.
     *
     * @param out neither buffered for long nor compressed; flushed by nobody else
     * @throws IOException when the client is gone
     * @throws InterruptedException when the client is to be given up
     */
    void writeTo(OutputStream out) throws IOException, InterruptedException;

    @Override
    void close();
  }

  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply ok(Object content) {
    return of(200, new Body.Json(content));
  }

  public static Reply streamed(String mediaType, Content content) {
    return of(200, new Body.Streamed(mediaType, content));
  }

  public static Reply of(int status, Body body) {
    return new Reply(status, Map.of(), Optional.empty(), body);
  }

  /**
   * @param location the path of what was created
   */
  public static Reply created(String location, Object content) {
    return of(201, new Body.Json(content)).with("Location", location);
  }

  public static Reply noContent() {
    return of(204, new Body.None());
  }

  public Reply with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, tag, body);
  }

  /** Tagged by what is sent, for what has no version. */
  public Reply taggedByContent() {
    return switch (body) {
      case Body.None _, Body.Streamed _, Body.Live _ -> this;
      case Body.File(_, var content) -> tagged(EntityTag.ofContent(content.get()));
      case Body.Json(var content) -> {
        var written = Json.bytes(content);
        var same = new Body.Json(new Json.Written(written));
        yield new Reply(status, headers, Optional.of(EntityTag.ofContent(written)), same);
      }
      case Body.Text(_, var content) -> tagged(EntityTag.ofContent(content.getBytes(UTF_8)));
    };
  }

  public Reply tagged(EntityTag changed) {
    return new Reply(status, headers, Optional.of(changed), body);
  }
}
