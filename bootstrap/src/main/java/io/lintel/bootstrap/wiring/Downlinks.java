package io.lintel.bootstrap.wiring;

import io.lintel.domain.downlink.DownlinkPublisher;
import java.util.function.LongSupplier;

/**
 * How devices are told something.
 *
 * @param connections how many connections to the broker were made; after another one it may have
 *     forgotten what it kept for devices
 */
record Downlinks(DownlinkPublisher publisher, LongSupplier connections) {}
