package io.lintel.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the body of a request, as far as it is of a size and type that is taken. */
final class RequestBody {

  /** How much of a body that is too large is read, so that its sender gets to read the answer. */
  private static final long MOST_DISCARDED = 32L << 20;

  /** What a browser writes besides the file. */
  private static final long FORM_AROUND_A_FILE = 64L << 10;

  private static final int BUFFER = 16 << 10;
  private static final Logger log = LoggerFactory.getLogger(RequestBody.class);

  private final Context context;
  private final long maxBytes;
  private final long maxUploadBytes;
  private byte @Nullable [] read;

  RequestBody(Context context, long maxBytes, long maxUploadBytes) {
    this.context = context;
    this.maxBytes = maxBytes;
    this.maxUploadBytes = maxUploadBytes;
  }

  /**
   * @param types the media types that are taken
   */
  JsonNode read(String... types) {
    var _ = checkedType(List.of(types));
    return Json.parse(bytes());
  }

  /**
   * @param types the media types that are taken
   */
  String text(String... types) {
    var _ = checkedType(List.of(types));
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /**
   * Keeps the body as a file, of any length up to that of uploads.
   *
   * @param types the media types that are taken
   */
  Upload receive(String... types) {
    var type = checkedType(List.of(types));
    if (waitsForPermission() && context.req().getContentLengthLong() > maxUploadBytes) {
      throw tooLarge(maxUploadBytes);
    }
    var upload = Upload.of(type);
    try {
      copyTo(upload);
      return upload;
    } catch (RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  /** Whether it says that it is a form without files. */
  boolean isForm() {
    return MediaTypes.essence(header("Content-Type")).equals(MediaTypes.FORM);
  }

  /** What a form has in a field; empty when the body is no form. */
  Optional<String> formField(String name) {
    return switch (MediaTypes.essence(header("Content-Type"))) {
      case MediaTypes.FORM ->
          FormValues.parse(text(MediaTypes.FORM)).all(name).stream().findFirst();
      case MediaTypes.MULTIPART -> {
        checkLength(maxUploadBytes);
        yield Optional.ofNullable(context.formParam(name));
      }
      default -> Optional.empty();
    };
  }

  /**
   * Keeps the file that was chosen in a field of a form. Nothing chosen is an empty file.
   *
   * @param most how long it may be, besides the limit of all uploads
   */
  Upload uploaded(String field, long most) {
    var type = checkedType(List.of(MediaTypes.MULTIPART));
    long limit = Math.min(most, maxUploadBytes);
    checkLength(limit);
    var upload = Upload.of(type);
    try {
      var chosen = context.uploadedFile(field);
      if (chosen != null) {
        copyTo(upload, chosen.content(), limit);
      }
      return upload;
    } catch (RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  /** Of a form with a file, before it is read. */
  private void checkLength(long limit) {
    if (context.req().getContentLengthLong() > limit + FORM_AROUND_A_FILE) {
      throw tooLarge(limit);
    }
  }

  private void copyTo(Upload upload) {
    copyTo(upload, new PacedBody(context.bodyInputStream()), maxUploadBytes);
  }

  private static void copyTo(Upload upload, InputStream stream, long most) {
    try (var file = upload.write()) {
      var buffer = new byte[BUFFER];
      long length = 0;
      for (int read = read(stream, buffer); read >= 0; read = read(stream, buffer)) {
        length += read;
        if (length > most) {
          discard(stream, MOST_DISCARDED);
          throw tooLarge(most);
        }
        file.write(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the uploaded file cannot be kept", e);
    }
  }

  private static int read(InputStream stream, byte[] buffer) {
    try {
      return stream.read(buffer);
    } catch (IOException e) {
      throw brokeOff(ProblemType.BAD_REQUEST, e);
    }
  }

  /** Without its parameters. */
  private String checkedType(List<String> types) {
    var type = header("Content-Type");
    var essence = MediaTypes.essence(type);
    if (!types.contains(essence) || !MediaTypes.isUtf8(type)) {
      throw unsupported(
          "The body must be %s in UTF-8, not %s"
              .formatted(String.join(" or ", types), type.isEmpty() ? "of no type" : type));
    }
    var encoding = context.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw unsupported("The body must not be encoded as " + encoding);
    }
    return essence;
  }

  private String header(String name) {
    return Optional.ofNullable(context.header(name)).orElse("");
  }

  private ProblemException unsupported(String detail) {
    return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
  }

  /**
   * Takes a small file into memory.
   *
   * @param types the media types that are taken
   */
  byte[] take(int most, String... types) {
    var _ = checkedType(List.of(types));
    return readAll(most);
  }

  /** The whole body; it may be asked for again. */
  byte[] bytes() {
    if (read == null) {
      read = readAll(maxBytes);
    }
    return read;
  }

  private byte[] readAll(long most) {
    if (waitsForPermission() && context.req().getContentLengthLong() > most) {
      throw tooLarge(most);
    }
    try {
      var stream = new PacedBody(context.bodyInputStream());
      var bytes = stream.readNBytes(Math.toIntExact(most + 1));
      if (bytes.length > most) {
        discard(stream, MOST_DISCARDED);
        throw tooLarge(most);
      }
      return bytes;
    } catch (IOException e) {
      throw brokeOff(ProblemType.MALFORMED_JSON, e);
    }
  }

  /** Whether the sender asks first, by {@code Expect: 100-continue}; reading is what permits. */
  private boolean waitsForPermission() {
    return context.header("Expect") != null;
  }

  private static ProblemException tooLarge(long maxBytes) {
    return new ProblemException(
        ProblemType.TOO_LARGE, "The body must have at most %d bytes".formatted(maxBytes));
  }

  private static ProblemException brokeOff(ProblemType type, IOException cause) {
    if (cause instanceof PacedBody.TooSlow) {
      var problem = Problem.of(ProblemType.TOO_SLOW, "The body came too slowly");
      return new ProblemException(problem.with("Connection", "close"), cause);
    }
    return new ProblemException(Problem.of(type, "The body broke off before its end"), cause);
  }

  /**
   * Reads what nobody read, unless its sender waits to be asked for it. Else Jetty would close the
   * connection behind the answer, without a word to a client that sends its next request there.
   */
  static void discardRest(Context context) {
    if (hasBody(context) && context.header("Expect") == null) {
      try {
        discard(new PacedBody(context.bodyInputStream()), MOST_DISCARDED);
      } catch (ProblemException e) {
        log.debug("Request {}: nothing more to discard", RequestIds.of(context), e);
      }
    }
  }

  /** A request without a length has a body only if that comes in chunks (RFC 9112, section 6.3). */
  private static boolean hasBody(Context context) {
    return context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
  }

  private static void discard(InputStream stream, long most) {
    try {
      var buffer = new byte[BUFFER];
      long left = most;
      for (int read = 0; left > 0 && read >= 0; left -= read) {
        read = stream.read(buffer);
      }
    } catch (IOException e) {
      throw brokeOff(ProblemType.MALFORMED_JSON, e);
    }
  }
}
