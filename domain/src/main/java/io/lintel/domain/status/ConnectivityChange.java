package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;

/**
 * A transition that the store made; of several nodes that could have caused it exactly one is told.
 */
public record ConnectivityChange(Eui eui, Connectivity.State from, Connectivity to) {}
