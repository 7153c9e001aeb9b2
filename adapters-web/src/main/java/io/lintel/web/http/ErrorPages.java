package io.lintel.web.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what Jetty refuses by itself, such as a bad request line, with a problem too. */
public final class ErrorPages extends ErrorHandler {

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaTypes.PROBLEM);
    response.write(true, ByteBuffer.wrap(problem(code, message)), callback);
  }

  private static byte[] problem(int status, @Nullable String message) {
    var title = HttpStatus.getMessage(status);
    // What Jetty says of its own failures may name classes; of the client's it is helpful.
    var detail = status < 500 ? Optional.ofNullable(message).orElse(title) : title;
    return Json.bytes(ProblemJson.of(status, title, detail));
  }
}
