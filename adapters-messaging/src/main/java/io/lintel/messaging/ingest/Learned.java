package io.lintel.messaging.ingest;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.QuarantineReplay;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The decoders that may understand now what waits in quarantine. */
final class Learned {

  private final Set<MessageDecoder> decoders = ConcurrentHashMap.newKeySet();

  void add(Collection<MessageDecoder> taught) {
    decoders.addAll(taught);
  }

  /** What fails is tried again by the next call. */
  void reconsider(Caller caller, QuarantineReplay replay) {
    for (var decoder : List.copyOf(decoders)) {
      decoders.remove(decoder);
      try {
        replay.replayAll(caller, message -> decoder.reads(message.topic()));
      } catch (RuntimeException failure) {
        decoders.add(decoder);
        throw failure;
      }
    }
  }
}
