package io.lintel.bootstrap.config;

import java.nio.file.Path;

/**
 * What proves this service to others.
 *
 * @param certificate PEM: the certificate, then those of the authorities between it and the root
 * @param key PEM: its private key, not encrypted
 */
public record TlsFiles(Path certificate, Path key) {}
