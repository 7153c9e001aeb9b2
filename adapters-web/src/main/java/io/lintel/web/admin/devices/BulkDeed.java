package io.lintel.web.admin.devices;

import io.lintel.application.device.BulkAction;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;

/** What somebody wants done with many devices. */
sealed interface BulkDeed {

  /** Changes what the devices are. */
  record Change(BulkAction action) implements BulkDeed {}

  /**
   * Tells the devices what they are to be like.
   *
   * @param value a tombstone when the field is not wanted any more
   */
  record Desire(FieldName field, FieldValue value) implements BulkDeed {}
}
