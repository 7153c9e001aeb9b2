package io.lintel.web.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
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
  private static final String BEGUN = "streamed-answer-begun";

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
      answer.send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a part of an answer is on its way already. */
  static boolean hasBegun(Context context) {
    return context.attribute(BEGUN) != null || context.res().isCommitted();
  }

  /** Ends an answer that cannot be ended well so that the caller notices. */
  static void cutOff(Exception thrown, Context context) {
    if (thrown instanceof UncheckedIOException && thrown.getCause() instanceof EofException) {
      log.debug("Request {}: the caller went away", RequestIds.of(context), thrown);
      return;
    }
    log.warn("Request {}: the answer was cut off", RequestIds.of(context), thrown);
    // Whatever else ends a response writes what is still buffered, and its end.
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    if (sent != null) {
      sent.write(bytes, start, length);
      return;
    }
    kept.write(bytes, start, length);
    if (kept.size() > KEPT_BACK) {
      send();
      context.res().flushBuffer(); // an answer that is cut off must have begun
    }
  }

  private void head() {
    reply.headers().forEach(context::header);
    context.status(reply.status()).contentType(mediaType);
  }

  /** In one piece: by the length of the first one Javalin decides whether to compress. */
  private void send() throws IOException {
    if (sent == null) {
      head();
      context.attribute(BEGUN, true);
      sent = context.outputStream();
      kept.writeTo(sent);
      kept.reset();
    }
  }

  @Override
  public void flush() throws IOException {
    if (sent != null) {
      sent.flush();
    }
  }
}
