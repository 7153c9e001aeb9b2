package io.lintel.messaging.link;

import javax.net.ssl.SSLSocketFactory;

/**
 * How a broker is believed to be the one that is meant.
 *
 * @param sockets trust some authorities, and may bring a certificate of ours
 * @param checksHost whether the certificate has to be for the host of the broker's URI (RFC 9525);
 *     without, any certificate of a trusted authority is taken for any broker
 */
public record MqttTls(SSLSocketFactory sockets, boolean checksHost) {}
