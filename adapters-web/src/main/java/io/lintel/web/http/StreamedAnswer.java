package io.lintel.web.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of an answer while it is written. Keeps the first bytes back, so that what goes wrong
 * early can still be answered as a problem.
 */
final class StreamedAnswer extends OutputStream {

  private static final Logger log = LoggerFactory.getLogger(StreamedAnswer.class);
  private static final int KEPT_BACK = 16 << 10;

  private final Reply reply;
  private final String mediaType;
  private final Context context;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private @Nullable OutputStream sent;

  private StreamedAnswer(Reply reply, String mediaType, Context context) {
    this.reply = reply;
    this.mediaType = mediaType;
    this.context = context;
  }

  static void write(Reply reply, Reply.Body.Streamed body, Context context) {
    var answer = new StreamedAnswer(reply, body.mediaType(), context);
    if (context.req().getMethod().equals("HEAD")) {
      answer.head();
      return;
    }
    try {
      body.content().writeTo(answer);
      var _ = answer.send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends an answer that cannot be ended well so that the caller notices. */
  static void cutOff(Exception thrown, Context context) {
    log.warn("Request {}: the answer was cut off", RequestIds.of(context), thrown);
    try {
      context.res().sendError(-1); // which is how Jetty is told to abort
    } catch (IOException e) {
      log.debug("Request {}: the connection is gone", RequestIds.of(context), e);
    }
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    if (sent == null && kept.size() + length <= KEPT_BACK) {
      kept.write(bytes, start, length);
    } else {
      send().write(bytes, start, length);
    }
  }

  private void head() {
    reply.headers().forEach(context::header);
    context.status(reply.status()).contentType(mediaType);
  }

  private OutputStream send() throws IOException {
    if (sent == null) {
      head();
      sent = context.outputStream();
      kept.writeTo(sent);
      kept.reset();
    }
    return sent;
  }

  @Override
  public void flush() throws IOException {
    if (sent != null) {
      sent.flush();
    }
  }
}
