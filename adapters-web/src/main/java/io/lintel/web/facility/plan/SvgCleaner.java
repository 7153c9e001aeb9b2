package io.lintel.web.facility.plan;

import io.lintel.domain.shared.Invalid;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Copies of an SVG image what {@link SvgVocabulary} names, and nothing else. */
final class SvgCleaner {

  private final XMLStreamReader reader;
  private final XMLStreamWriter writer;
  private final SvgReferences references = new SvgReferences();
  private final Deque<String> open = new ArrayDeque<>();

  SvgCleaner(XMLStreamReader reader, XMLStreamWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  SvgSize clean() throws XMLStreamException {
    Optional<SvgSize> size = Optional.empty();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.isEmpty()) {
            size = Optional.of(size());
          }
          start();
        }
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS -> {
          if (!open.isEmpty() && SvgVocabulary.holdsText(open.element())) {
            writer.writeCharacters(reader.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Invalid("", "the SVG image must not use entities of its own");
        default -> {} // comments, instructions, the document type
      }
    }
    writer.flush();
    references.check();
    return size.orElseThrow(() -> new Invalid("", "the SVG image is empty"));
  }

  private SvgSize size() {
    if (!reader.getLocalName().equals("svg") || !SvgVocabulary.SVG.equals(namespace())) {
      throw new Invalid("", "the file is XML, but its root is no svg of " + SvgVocabulary.SVG);
    }
    return SvgSize.of(attribute("width"), attribute("height"), attribute("viewBox"));
  }

  private void start() throws XMLStreamException {
    var name = reader.getLocalName();
    if (!SvgVocabulary.isElement(namespace(), name)) {
      skip();
    } else if (name.equals("style")) {
      styleSheet();
    } else {
      writer.writeStartElement(name);
      if (open.isEmpty()) {
        writer.writeDefaultNamespace(SvgVocabulary.SVG);
        writer.writeNamespace("xlink", SvgVocabulary.XLINK);
      }
      open.push(name);
      references.begin(name, attribute("id"));
      attributes(name);
    }
  }

  private void end() throws XMLStreamException {
    writer.writeEndElement();
    open.pop();
    references.end();
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {} // nothing of it is kept
      }
    }
  }

  private void styleSheet() throws XMLStreamException {
    var css = reader.getElementText();
    if (StyleText.isSafe(css)) {
      StyleText.references(css).forEach(references::addOfStyleSheet);
      writer.writeStartElement("style");
      writer.writeCharacters(css);
      writer.writeEndElement();
    }
  }

  private void attributes(String element) throws XMLStreamException {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var name = reader.getAttributeLocalName(i);
      var namespace = reader.getAttributeNamespace(i);
      var value = reader.getAttributeValue(i);
      boolean own = namespace == null || namespace.isEmpty();
      if (name.equals("href") && (own || namespace.equals(SvgVocabulary.XLINK))) {
        href(element, value);
      } else if (own && SvgVocabulary.isAttribute(name) && StyleText.isSafe(value)) {
        StyleText.references(value).forEach(references::add);
        writer.writeAttribute(name, value);
      }
    }
  }

  /** To things of the same file, or to an image that is in it; browsers old and new read this. */
  private void href(String element, String value) throws XMLStreamException {
    var target = value.strip();
    if (element.equals("image") ? EmbeddedImage.isSafe(target) : target.startsWith("#")) {
      if (target.startsWith("#")) {
        references.add(target.substring(1));
      }
      writer.writeAttribute("xlink", SvgVocabulary.XLINK, "href", target);
    }
  }

  private String namespace() {
    return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
  }

  private String attribute(String name) {
    return Optional.ofNullable(reader.getAttributeValue(null, name)).orElse("");
  }
}
