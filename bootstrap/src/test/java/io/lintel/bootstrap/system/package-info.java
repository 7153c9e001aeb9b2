/**
 * The whole program on real stores and brokers, from outside: HTTP, MQTT, and its process being
 * killed.
 */
@NullMarked
package io.lintel.bootstrap.system;

import org.jspecify.annotations.NullMarked;
