package io.lintel.web.http;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code If-Match} and {@code If-None-Match} name.
 *
 * @param any whatever there is: {@code *}
 */
record EntityTags(boolean any, Set<String> strong, Set<String> weak) {

  private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*");

  static EntityTags parse(String header, String value) {
    if (value.strip().equals("*")) {
      return new EntityTags(true, Set.of(), Set.of());
    }
    var strong = new HashSet<String>();
    var weak = new HashSet<String>();
    for (var part : value.split(",", -1)) {
      var tag = TAG.matcher(part);
      if (!tag.matches()) {
        throw ProblemException.header(
            header, "must be * or entity tags in double quotes as they were answered in ETag");
      }
      (tag.group(1) == null ? strong : weak).add(tag.group(2));
    }
    return new EntityTags(false, strong, weak);
  }

  /** The comparison of {@code If-Match}. */
  boolean containsStrongly(EntityTag tag) {
    return any || strong.contains(tag.opaque());
  }

  /** The comparison of {@code If-None-Match}. */
  boolean containsWeakly(EntityTag tag) {
    return containsStrongly(tag) || weak.contains(tag.opaque());
  }
}
