/**
 * Events as HTTP clients get them: server-sent events (HTML Standard, section 9.2). Which events
 * belongs to the application; their paths to the bridge.
 */
@NullMarked
package io.lintel.web.event;

import org.jspecify.annotations.NullMarked;
