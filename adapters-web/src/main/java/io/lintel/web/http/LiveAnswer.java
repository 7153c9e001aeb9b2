package io.lintel.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer that lasts. */
final class LiveAnswer {

  private static final Logger log = LoggerFactory.getLogger(LiveAnswer.class);

  private LiveAnswer() {}

  static void write(Reply reply, Reply.Body.Live body, Context context) {
    try (var content = body.content()) {
      reply.headers().forEach(context::header);
      context.status(reply.status()).contentType(body.mediaType());
      if (!context.req().getMethod().equals("HEAD")) {
        content.writeTo(context.res().getOutputStream()); // Javalin's own would compress
      }
    } catch (IOException e) {
      log.debug("Request {}: the client is gone", RequestIds.of(context), e);
    } catch (InterruptedException e) {
      log.debug("Request {}: the client is given up", RequestIds.of(context), e);
    }
  }
}
