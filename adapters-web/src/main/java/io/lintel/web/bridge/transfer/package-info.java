/**
 * Imports of devices over HTTP with their reports and their progress. How files look belongs to
 * {@code web.rows}, what they mean to the application.
 */
@NullMarked
package io.lintel.web.bridge.transfer;

import org.jspecify.annotations.NullMarked;
