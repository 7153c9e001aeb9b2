package io.lintel.messaging.ingest;

/**
 * A format that devices are heard in and that Lintel does not know by itself: a jar that names its
 * implementation in {@code META-INF/services/io.lintel.messaging.ingest.MessageFormat} is chosen by
 * its word among the sources of the configuration. Needs a public constructor without parameters.
 */
public interface MessageFormat {

  /** What the configuration calls it, such as {@code loriot}: lower case letters and digits. */
  String word();

  /** What its topics start with when nothing else is said, such as {@code loriot/up}. */
  String usualBase();

  /**
   * Whether its decoders say with {@link Heard.SourceState} when what speaks it is down; otherwise
   * long silence is taken for that.
   */
  boolean tellsItsState();

  /**
   * A decoder for the topics below a base; one of its own for each.
   *
   * @param source what it is called among all sources, the decoder's {@link MessageDecoder#name()}
   */
  MessageDecoder decoder(String base, String source);
}
