package io.lintel.domain.audit;

import io.lintel.domain.shared.Value;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/** Puts together what a thing is like, for who reads the trail. What is absent is left out. */
public final class Description {

  private final TreeMap<String, Value> members = new TreeMap<>();

  public Description() {}

  /** Starts from what is told of it elsewhere. */
  public Description(Value.Members start) {
    members.putAll(start.values());
  }

  /** A value as it is; of anything else, such as an id, a time or a constant, the text. */
  public Description with(String name, Object thing) {
    members.put(name, thing instanceof Value value ? value : Value.of(thing.toString()));
    return this;
  }

  public Description with(String name, double number) {
    return with(name, (Object) Value.of(number));
  }

  public Description with(String name, long number) {
    return with(name, (double) number);
  }

  public Description with(String name, boolean is) {
    return with(name, (Object) Value.of(is));
  }

  public Description with(String name, Optional<?> thing) {
    thing.ifPresent(it -> with(name, it));
    return this;
  }

  /** The texts of things, in their order. */
  public Description with(String name, Collection<?> things) {
    Value texts = Value.of(things.stream().map(Object::toString).map(Value::of).toList());
    return with(name, (Object) texts);
  }

  public Value.Members members() {
    return new Value.Members(members);
  }
}
