/**
 * What of the HTTP API needs several contexts: devices with their status, devices of a place. The
 * only package here that may see more than one.
 */
@NullMarked
package io.lintel.web.bridge;

import org.jspecify.annotations.NullMarked;
