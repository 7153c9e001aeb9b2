package io.lintel.web.openapi;

/** An HTML page while it is written; all text is escaped. */
final class Html {

  private final StringBuilder page = new StringBuilder("<!doctype html>\n");

  /** Markup as it is, which must not come from outside. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '&' -> page.append("&amp;");
        case '"' -> page.append("&quot;");
        default -> page.append(c);
      }
    }
    return this;
  }

  Html element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">");
  }

  /** A link within the page. */
  Html link(String id, String text) {
    return raw("<a href=\"#").text(id).raw("\">").text(text).raw("</a>");
  }

  /**
   * Paragraphs with {@code `code`} and {@code **weight**}, which is what the document uses of
   * Markdown.
   */
  Html prose(String markdown) {
    for (var paragraph : markdown.strip().split("\n\\s*\n", -1)) {
      if (!paragraph.isBlank()) {
        raw("<p>");
        inline(paragraph);
        raw("</p>\n");
      }
    }
    return this;
  }

  Html inline(String markdown) {
    var parts = markdown.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        element("code", parts[i]);
      } else {
        weighted(parts[i]);
      }
    }
    return this;
  }

  private void weighted(String markdown) {
    var parts = markdown.split("\\*\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        element("strong", parts[i]);
      } else {
        text(parts[i]);
      }
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
