package io.lintel.domain.status;

import io.lintel.domain.registry.RegistryRules;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;

/** A part of the rules for inboxes. */
interface InboxRules extends RegistryRules {

  Eui LAMP = ReportBuilder.LAMP;
  Instant NOON = ReportBuilder.NOON;
  int PLENTY = 10_000;

  default Inbox inbox() {
    return store().inbox();
  }

  default void note(Sighting... sightings) {
    inbox().note(List.of(sightings), PLENTY);
  }

  default InboxEntry lamp() {
    return inbox().find(LAMP).orElseThrow();
  }

  default List<Eui> euis() {
    return inbox().list(PageRequest.first(500)).items().stream().map(InboxEntry::eui).toList();
  }
}
