/**
 * Certificates and keys as administrators keep them, in PEM files, made into what TLS of the Java
 * platform wants. Nothing here knows HTTP or MQTT.
 */
@NullMarked
package io.lintel.bootstrap.tls;

import org.jspecify.annotations.NullMarked;
