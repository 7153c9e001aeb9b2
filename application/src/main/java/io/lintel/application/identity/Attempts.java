package io.lintel.application.identity;

import io.lintel.domain.audit.Description;
import io.lintel.domain.shared.Value;
import java.util.Optional;
import java.util.TreeMap;

/** How often it was tried from where, with a bound to how many addresses are told by name. */
final class Attempts {

  static final int MOST_ADDRESSES = 20;

  private final TreeMap<String, Long> addresses = new TreeMap<>();
  private long all;
  private long elsewhere;

  void add(Optional<String> address) {
    all++;
    var from = address.orElse("");
    if (addresses.size() < MOST_ADDRESSES || addresses.containsKey(from)) {
      addresses.merge(from, 1L, Long::sum);
    } else {
      elsewhere++;
    }
  }

  Value.Members members() {
    var from = new Description();
    addresses.forEach((address, attempts) -> from.with(address, attempts.longValue()));
    var description = new Description().with("attempts", all).with("addresses", from.members());
    return (elsewhere == 0 ? description : description.with("elsewhere", elsewhere)).members();
  }
}
