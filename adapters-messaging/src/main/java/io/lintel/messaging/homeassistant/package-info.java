/**
 * Devices shown to Home Assistant by MQTT discovery. Follows Lintel's events; nothing here changes
 * a device.
 */
@NullMarked
package io.lintel.messaging.homeassistant;

import org.jspecify.annotations.NullMarked;
