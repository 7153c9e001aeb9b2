package io.lintel.application.bridge.transfer;

import io.lintel.application.shared.Spelling;
import io.lintel.domain.shared.Invalid;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the name of a column says that it is about. */
sealed interface Heading {

  /** A column of devices themselves. */
  record Of(Column column) implements Heading {}

  /** An attribute; its name is to the letter what follows the dot. */
  record OfAttribute(String name) implements Heading {}

  /**
   * @throws Invalid when it is not known, with the name that it is most like
   */
  static Heading parse(String name) {
    var attribute = attribute(name.strip());
    if (attribute.isPresent()) {
      return new OfAttribute(attribute.get());
    }
    return Arrays.stream(Column.values())
        .filter(column -> column.isNamed(name))
        .findFirst()
        .<Heading>map(Of::new)
        .orElseThrow(() -> unknown(name));
  }

  private static Optional<String> attribute(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(PlacedDevice.ATTRIBUTE, "attributes.", "attr.")
        .filter(lower::startsWith)
        .map(prefix -> name.substring(prefix.length()))
        .findFirst();
  }

  private static Invalid unknown(String name) {
    var known =
        Stream.concat(
                Arrays.stream(Column.values()).map(Column::title),
                Arrays.stream(Column.values()).flatMap(column -> column.aliases().stream()))
            .toList();
    var shown = name.length() <= 64 ? name : name.substring(0, 64) + "...";
    return new Invalid(
        "columns",
        Spelling.nearest(name, known)
            .map(near -> "there is no column '%s'; did you mean '%s'?".formatted(shown, near))
            .orElseGet(() ->
                "there is no column '%s'; what else is known of a device is 'attribute.%s'"
                    .formatted(shown, shown)));
  }
}
