package io.lintel.domain.audit;

import io.lintel.domain.shared.Value;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Masks what nobody is to read in the trail: members whose names say that they are secret. */
final class Secrets {

  static final Value MASK = Value.of("***");

  private static final Pattern SECRET =
      Pattern.compile(
          "(?:.*_)?(?:pass|passcode|pwd|pin|hash|authorization)s?"
              + "|.*(?:password|passphrase|passwd|secret|token|credential)s?"
              + "|.*(?:api|access|private|app|nwk|device)_?key");

  private Secrets() {}

  static Value.Members mask(Value.Members members) {
    var masked = new TreeMap<String, Value>();
    members.values().forEach((name, value) -> masked.put(name, mask(name, value)));
    return new Value.Members(masked);
  }

  private static Value mask(String name, Value value) {
    return SECRET.matcher(words(name)).matches() ? MASK : mask(value);
  }

  /** {@code passwordHash} and {@code PASSWORD-HASH} as {@code password_hash}. */
  private static String words(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static Value mask(Value value) {
    return switch (value) {
      case Value.Members members -> mask(members);
      case Value.Items(var items) -> Value.of(items.stream().map(Secrets::mask).toList());
      case Value.Nothing _, Value.Bool _, Value.Num _, Value.Text _ -> value;
    };
  }
}
