/**
 * Devices and their kinds: identity by EUI-64, name, place, tags and life cycle. What a device last
 * reported belongs to {@code status}; rooms, floors and buildings are known here only by their ids.
 */
@NullMarked
package io.lintel.domain.device;

import org.jspecify.annotations.NullMarked;
