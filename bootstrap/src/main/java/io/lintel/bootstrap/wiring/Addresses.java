package io.lintel.bootstrap.wiring;

/** Where a running service can be reached and on what it runs, in words without secrets. */
public record Addresses(String http, String mqtt, String database, String status) {}
