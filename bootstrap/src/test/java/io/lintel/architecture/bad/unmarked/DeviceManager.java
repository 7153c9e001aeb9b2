package io.lintel.architecture.bad.unmarked;

import java.util.HashMap;
import javax.inject.Inject;

/** Badly named, in a package that is not null-marked, and with shared state. */
public class DeviceManager {

  static int counter;
  static final HashMap<String, String> CACHE = new HashMap<>();

  @Inject Runnable injected;
}
