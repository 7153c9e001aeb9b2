package io.lintel.web.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
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
    var id = RequestIds.sane(request.getHeaders().get(RequestIds.HEADER));
    var headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, MediaTypes.PROBLEM);
    headers.put(RequestIds.HEADER, id);
    // Jetty closes the connection of a body that nobody reads; without a word, a client would send
    // its next request there.
    headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    SecurityHeaders.ALWAYS.forEach(headers::put);
    var path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
    response.write(true, ByteBuffer.wrap(problem(code, message, path, id)), callback);
  }

  private static byte[] problem(int status, @Nullable String message, String path, String id) {
    var title = HttpStatus.getMessage(status);
    // What Jetty says of its own failures may name classes; of the client's it is helpful.
    var detail = status < 500 ? Optional.ofNullable(message).orElse(title) : title;
    return Json.bytes(
        status == ProblemType.BAD_REQUEST.status()
            ? ProblemJson.of(Problem.of(ProblemType.BAD_REQUEST, detail), path, id)
            : ProblemJson.of(status, title, detail, path, id));
  }
}
