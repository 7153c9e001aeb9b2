/**
 * What devices last reported: fields that are last-writer-wins registers, and whether the device is
 * heard of. A device is only its EUI here.
 */
@NullMarked
package io.lintel.domain.status;

import org.jspecify.annotations.NullMarked;
