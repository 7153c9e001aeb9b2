package io.lintel.web.http;

import io.lintel.application.shared.Spelling;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request, read strictly: what is not percent-encoded UTF-8, unknown, or given twice
 * where one is expected, is refused and not passed over.
 */
public final class QueryParameters {

  private final NavigableMap<String, List<String>> values;

  private QueryParameters(NavigableMap<String, List<String>> values) {
    this.values = values;
  }

  static QueryParameters parse(String query) {
    return new QueryParameters(pairs(query));
  }

  /** The values of each name, in order, of what is written as {@code name=value&...}. */
  static NavigableMap<String, List<String>> pairs(String query) {
    var values = new TreeMap<String, List<String>>();
    for (var pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return values;
  }

  private static String decoded(String text) {
    var bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && isHex(text, i + 1)) {
        bytes.put((byte) HexFormat.fromHexDigits(text, i + 1, i + 3));
        i += 2;
      } else if (c == '%' || c > 0x7f) {
        throw notDecoded(text, null);
      } else {
        bytes.put((byte) (c == '+' ? ' ' : c));
      }
    }
    try {
      var decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      Texts.wellFormed("", decoded);
      return decoded;
    } catch (CharacterCodingException | Invalid e) {
      throw notDecoded(text, e);
    }
  }

  private static boolean isHex(String text, int start) {
    return start + 2 <= text.length()
        && HexFormat.isHexDigit(text.charAt(start))
        && HexFormat.isHexDigit(text.charAt(start + 1));
  }

  private static ProblemException notDecoded(String text, @Nullable Throwable cause) {
    var shown = text.length() <= 40 ? text : text.substring(0, 40) + "...";
    var detail = "'%s' in the query is not percent-encoded UTF-8 text".formatted(shown);
    return new ProblemException(Problem.of(ProblemType.INVALID_PARAMETER, detail), cause);
  }

  /** Refuses parameters that have none of the names. */
  void refuseOthersThan(Set<String> known) {
    for (var name : values.keySet()) {
      if (!known.contains(name)) {
        var hint = Spelling.nearest(name, known).map(near -> "; did you mean '" + near + "'?");
        var all = known.isEmpty() ? "none is" : String.join(", ", known.stream().sorted().toList());
        throw ProblemException.parameter(
            name, "is not known here%s (known: %s)".formatted(hint.orElse(""), all), null);
      }
    }
  }

  /** All values of a parameter that may be repeated, in order. */
  public List<String> all(String name) {
    return Collections.unmodifiableList(values.getOrDefault(name, List.of()));
  }

  /** The value of a parameter that may stand once. */
  public Optional<String> text(String name) {
    var given = all(name);
    if (given.size() > 1) {
      throw ProblemException.parameter(name, "must be given once", null);
    }
    return given.stream().findFirst();
  }

  /**
   * The value of a parameter that may stand once.
   *
   * @param parser what throws {@link Invalid} for a value that does not fit
   */
  public <T> Optional<T> one(String name, Function<String, T> parser) {
    return text(name).map(value -> parsed(name, value, parser));
  }

  /** As {@link #one}, of a parameter that may be repeated. */
  public <T> List<T> all(String name, Function<String, T> parser) {
    return all(name).stream().map(value -> parsed(name, value, parser)).toList();
  }

  /** As {@link #one}, of a parameter that must be given. */
  public <T> T required(String name, Function<String, T> parser) {
    return one(name, parser)
        .orElseThrow(() -> ProblemException.parameter(name, "is required", null));
  }

  /** Makes a thing of several parameters; what {@link Invalid} it throws names one of them. */
  public <T> T together(Supplier<T> making) {
    try {
      return making.get();
    } catch (Invalid e) {
      var violation = e.violations().getFirst();
      throw ProblemException.parameter(violation.field(), violation.message(), e);
    }
  }

  public Optional<UUID> uuid(String name) {
    return one(name, text -> Rules.uuid(name, text));
  }

  /** A switch: {@code true} or {@code false}; false when it is not given. */
  public boolean flag(String name) {
    return one(
            name,
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new Invalid(name, "must be true or false");
                })
        .orElse(false);
  }

  private static <T> T parsed(String name, String value, Function<String, T> parser) {
    try {
      return parser.apply(value);
    } catch (Invalid e) {
      throw ProblemException.parameter(name, e.violations().getFirst().message(), e);
    }
  }

  /** All but some of the parameters as one text, for what depends on them. */
  String withoutAnyOf(Set<String> names) {
    var rest = new TreeMap<>(values);
    rest.keySet().removeAll(names);
    return rest.toString();
  }
}
