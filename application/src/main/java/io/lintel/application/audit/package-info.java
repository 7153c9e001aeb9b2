/** Shows who changed what. Who writes it is {@link io.lintel.application.event.EventRecorder}. */
@NullMarked
package io.lintel.application.audit;

import org.jspecify.annotations.NullMarked;
