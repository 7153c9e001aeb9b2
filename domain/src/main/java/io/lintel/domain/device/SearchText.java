package io.lintel.domain.device;

import io.lintel.domain.shared.Texts;
import java.util.Arrays;
import java.util.List;

/**
 * The text by which a device is found: its name and its EUI in lower case. A search finds a device
 * when each of its words occurs somewhere in that text; a word that is hexadecimal digits with
 * {@code -} or {@code :} between them, or with {@code 0x} before them, is also looked for without
 * these, so that any part of an EUI is found in any spelling.
 */
public final class SearchText {

  private SearchText() {}

  /**
   * What stores index: the sort key of the name, a line break (which no word contains), the EUI.
   */
  public static String of(Device device) {
    return Texts.sortKey(device.name()) + "\n" + device.eui();
  }

  /**
   * The words of a search, parted by blanks of any script, each with the spellings of which one
   * must occur in the text of a device.
   */
  public static List<List<String>> words(String search) {
    return Arrays.stream(Texts.sortKey(search).split("(?U)\\s+"))
        .filter(word -> !word.isEmpty())
        .map(SearchText::spellings)
        .toList();
  }

  private static List<String> spellings(String word) {
    var bare = (word.startsWith("0x") ? word.substring(2) : word).replaceAll("[-:]", "");
    return bare.equals(word) || !bare.matches("[0-9a-f]+") ? List.of(word) : List.of(word, bare);
  }

  /** The rule itself, for stores that have no index for it. */
  public static boolean matches(Device device, String search) {
    var text = of(device);
    return words(search).stream().allMatch(word -> word.stream().anyMatch(text::contains));
  }
}
