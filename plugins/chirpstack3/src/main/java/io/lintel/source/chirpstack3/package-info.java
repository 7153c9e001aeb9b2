/** Devices heard through ChirpStack Application Server 3, which came before ChirpStack 4. */
@NullMarked
package io.lintel.source.chirpstack3;

import org.jspecify.annotations.NullMarked;
