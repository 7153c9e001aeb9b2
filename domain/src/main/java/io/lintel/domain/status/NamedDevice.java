package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Texts;
import java.util.Optional;

/**
 * What a source calls something.
 *
 * @param name at most {@value #LONGEST} characters
 * @param eui of the device; empty for what is none, such as a group of devices
 * @param model what the device is
 */
public record NamedDevice(String name, Optional<Eui> eui, Optional<String> model) {

  public static final int LONGEST = 500;

  public NamedDevice {
    name = Texts.keepable(name, LONGEST);
    model = model.map(text -> Texts.keepable(text, Introduction.LONGEST));
  }
}
