package io.lintel.application.bridge.transfer;

import io.lintel.domain.shared.Eui;
import java.util.OptionalLong;

/**
 * In which line of a file each EUI stood first. The only thing of an import that grows with the
 * file, so a bare hash table: 24 to 48 bytes for each device.
 */
final class SeenEuis {

  private static final int FIRST_SIZE = 1 << 10;

  private long[] euis = new long[FIRST_SIZE];

  /** 0 where there is no EUI. */
  private long[] lines = new long[FIRST_SIZE];

  private int count;

  /** The line in which the EUI stood before; empty when it is new. */
  OptionalLong add(Eui eui, long line) {
    int place = placeOf(eui.bits());
    if (lines[place] != 0) {
      return OptionalLong.of(lines[place]);
    }
    euis[place] = eui.bits();
    lines[place] = line;
    count++;
    if (count > lines.length * 2 / 3) {
      grow();
    }
    return OptionalLong.empty();
  }

  private void grow() {
    var oldEuis = euis;
    var oldLines = lines;
    euis = new long[oldEuis.length * 2];
    lines = new long[oldLines.length * 2];
    for (int i = 0; i < oldEuis.length; i++) {
      if (oldLines[i] != 0) {
        int place = placeOf(oldEuis[i]);
        euis[place] = oldEuis[i];
        lines[place] = oldLines[i];
      }
    }
  }

  /** Where the EUI is or belongs. */
  private int placeOf(long eui) {
    int last = euis.length - 1;
    long mixed = eui * 0x9E37_79B9_7F4A_7C15L;
    int place = (int) (mixed >>> 33) & last;
    while (lines[place] != 0 && euis[place] != eui) {
      place = (place + 1) & last;
    }
    return place;
  }
}
