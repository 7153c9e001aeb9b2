package io.lintel.domain.status;

import io.lintel.domain.shared.Texts;
import java.util.Optional;

/**
 * What is known of a device that nobody registered, from who passes on what it says.
 *
 * @param source which system that is, such as {@code chirpstack}; empty when the device speaks for
 *     itself
 * @param name what it is called there, at most {@value #LONGEST} characters
 * @param model what it is there: a device profile, a make
 */
public record Introduction(Optional<String> source, Optional<String> name, Optional<String> model) {

  public static final int LONGEST = 100;

  /** Nothing is known. */
  public static final Introduction NONE =
      new Introduction(Optional.empty(), Optional.empty(), Optional.empty());

  public Introduction {
    source = source.flatMap(Introduction::line);
    name = name.flatMap(Introduction::line);
    model = model.flatMap(Introduction::line);
  }

  private static Optional<String> line(String text) {
    var line = Texts.keepable(text.replaceAll("\\p{Cntrl}", " ").strip(), LONGEST).strip();
    return Optional.of(line).filter(it -> !it.isEmpty());
  }
}
