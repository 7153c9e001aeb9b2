package io.lintel.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request, as far as it is of a size and type that is taken. */
final class RequestBody {

  /** How much of a body that is too large is read, so that its sender gets to read the answer. */
  private static final long MOST_DISCARDED = 32L << 20;

  private final Context context;
  private final long maxBytes;
  private byte @Nullable [] read;

  RequestBody(Context context, long maxBytes) {
    this.context = context;
    this.maxBytes = maxBytes;
  }

  /**
   * @param types the media types that are taken
   */
  JsonNode read(String... types) {
    checkType(List.of(types));
    return Json.parse(bytes());
  }

  private void checkType(List<String> types) {
    var type = Optional.ofNullable(context.header("Content-Type")).orElse("");
    if (!types.contains(MediaTypes.essence(type)) || !MediaTypes.isUtf8(type)) {
      throw unsupported(
          "The body must be %s in UTF-8, not %s"
              .formatted(String.join(" or ", types), type.isEmpty() ? "of no type" : type));
    }
    var encoding = context.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw unsupported("The body must not be encoded as " + encoding);
    }
  }

  private ProblemException unsupported(String detail) {
    if (!waitsForPermission()) {
      discard(context.bodyInputStream(), MOST_DISCARDED);
    }
    return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
  }

  /** The whole body; it may be asked for again. */
  byte[] bytes() {
    if (read == null) {
      read = readAll();
    }
    return read;
  }

  private byte[] readAll() {
    if (waitsForPermission() && context.req().getContentLengthLong() > maxBytes) {
      throw tooLarge();
    }
    try {
      var stream = context.bodyInputStream();
      var bytes = stream.readNBytes(Math.toIntExact(maxBytes + 1));
      if (bytes.length > maxBytes) {
        discard(stream, MOST_DISCARDED);
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw brokeOff(e);
    }
  }

  /** Whether the sender asks first, by {@code Expect: 100-continue}; reading is what permits. */
  private boolean waitsForPermission() {
    return context.header("Expect") != null;
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.TOO_LARGE, "The body must have at most %d bytes".formatted(maxBytes));
  }

  private static ProblemException brokeOff(IOException cause) {
    return new ProblemException(
        Problem.of(ProblemType.MALFORMED_JSON, "The body broke off before its end"), cause);
  }

  private static void discard(InputStream stream, long most) {
    try {
      var buffer = new byte[8_192];
      long left = most;
      for (int read = 0; left > 0 && read >= 0; left -= read) {
        read = stream.read(buffer);
      }
    } catch (IOException e) {
      throw brokeOff(e);
    }
  }
}
