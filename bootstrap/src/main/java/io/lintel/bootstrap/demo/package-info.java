/** A sample building whose simulated devices report by MQTT, as real ones would. */
@NullMarked
package io.lintel.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
