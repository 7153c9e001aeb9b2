package io.lintel.messaging.source;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.ReportedTime;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A JSON object of another system's, with where it stands. A member that is {@code null} is as one
 * that is not there.
 */
record JsonPart(String place, Map<String, Value> members) {

  /** What is not there at all. */
  static final JsonPart NONE = new JsonPart("", Map.of());

  /**
   * @throws Invalid when it is no object
   */
  static JsonPart of(String place, Value value) {
    if (value instanceof Value.Members(var members)) {
      return new JsonPart(place, members);
    }
    throw new Invalid(place, "must be an object");
  }

  Optional<Value> find(String name) {
    return Optional.ofNullable(members.get(name))
        .filter(value -> !(value instanceof Value.Nothing));
  }

  Optional<JsonPart> part(String name) {
    return find(name).map(value -> of(at(name), value));
  }

  /** The objects of a list; none when there is no list. */
  List<JsonPart> parts(String name) {
    return switch (find(name).orElse(Value.of(List.of()))) {
      case Value.Items(var items) -> items.stream().map(item -> of(at(name), item)).toList();
      case Value.Members(var only) -> List.of(new JsonPart(at(name), only));
      case Value.Nothing _, Value.Bool _, Value.Num _, Value.Text _ ->
          throw new Invalid(at(name), "must be a list");
    };
  }

  /** A text that is not empty. */
  Optional<String> text(String name) {
    return find(name)
        .map(value -> {
          if (value instanceof Value.Text(var text)) {
            return text;
          }
          throw new Invalid(at(name), "must be a text");
        })
        .filter(text -> !text.isBlank());
  }

  /** A number, which may be written as a text, as JSON of Protocol Buffers does with large ones. */
  OptionalDouble number(String name) {
    var value = find(name);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    return switch (value.get()) {
      case Value.Num(var number) -> OptionalDouble.of(number);
      case Value.Text(var text) when text.equals("NaN") || text.endsWith("Infinity") ->
          OptionalDouble.empty();
      case Value.Text(var text) when text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?") ->
          OptionalDouble.of(Double.parseDouble(text));
      case Value.Nothing _, Value.Bool _, Value.Text _, Value.Items _, Value.Members _ ->
          throw new Invalid(at(name), "must be a number");
    };
  }

  /** Whether it is true; what is not there is false. */
  boolean flag(String name) {
    return find(name)
        .map(value -> {
          if (value instanceof Value.Bool(var flag)) {
            return flag;
          }
          throw new Invalid(at(name), "must be true or false");
        })
        .orElse(false);
  }

  Optional<Instant> time(String name) {
    return read(name, ReportedTime::of);
  }

  Optional<Eui> eui(String name) {
    return text(name).isEmpty()
        ? Optional.empty()
        : read(name, value -> Eui.parse(value instanceof Value.Text(var text) ? text : ""));
  }

  private <T> Optional<T> read(String name, Function<Value, T> reading) {
    return find(name)
        .map(value -> {
          try {
            return reading.apply(value);
          } catch (Invalid refusal) {
            throw new Invalid(at(name), refusal.violations().getFirst().message());
          }
        });
  }

  /** Without some of its members. */
  Value.Members without(String... names) {
    var others = new TreeMap<>(members);
    List.of(names).forEach(others::remove);
    return new Value.Members(others);
  }

  String at(String name) {
    return place.isEmpty() ? name : place + "/" + name;
  }
}
