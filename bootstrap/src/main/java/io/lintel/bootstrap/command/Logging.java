package io.lintel.bootstrap.command;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.lintel.bootstrap.config.LogFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets logs be written as the configuration says, which is read when logging has begun. */
final class Logging {

  private Logging() {}

  static void use(LogFormat format) {
    switch (format) {
      case TEXT -> {} // as logback.xml has it
      case JSON -> useJson();
    }
  }

  /** Who brought another logging, or other appenders, keeps them. */
  private static void useJson() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      var appenders = context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
      while (appenders.hasNext()) {
        if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> console
            && console.getEncoder() instanceof PatternLayoutEncoder) {
          console.stop();
          console.setEncoder(encoder(context));
          console.start();
        }
      }
    }
  }

  private static JsonEncoder encoder(LoggerContext context) {
    var encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithContext(false);
    encoder.setWithSequenceNumber(false);
    encoder.start();
    return encoder;
  }
}
