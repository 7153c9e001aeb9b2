/** The contract of the HTTP API, kept by hand in {@code openapi.yaml} and served as JSON. */
@NullMarked
package io.lintel.web.openapi;

import org.jspecify.annotations.NullMarked;
