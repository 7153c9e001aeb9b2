package io.lintel.bootstrap.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** What a backup holds, without the manifest, which tells the time. */
final class Rows {

  private Rows() {}

  /** The lines of each section, by the name of its file. */
  static Map<String, String> of(Path archive) throws IOException {
    var rows = new TreeMap<String, String>();
    try (var zip = new ZipFile(archive.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".ndjson")) {
          rows.put(
              entry.getName(),
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return rows;
  }
}
