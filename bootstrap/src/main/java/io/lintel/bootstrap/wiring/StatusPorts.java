package io.lintel.bootstrap.wiring;

import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusStore;

/** The ports that keep what devices report, in one store together. */
record StatusPorts(StatusStore statuses, StatusHistory history) {}
