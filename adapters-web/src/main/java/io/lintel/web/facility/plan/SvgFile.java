package io.lintel.web.facility.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.domain.facility.PlanFormat;
import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.shared.Invalid;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** An SVG image that becomes safe to look at. */
final class SvgFile {

  private static final XMLInputFactory INPUT = input();
  private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

  /**
   * No document type is read, so that there are no entities, neither of this file nor of others.
   */
  private static XMLInputFactory input() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("the file refers to another one");
    });
    return factory;
  }

  private SvgFile() {}

  /** In UTF-8, without a document type. */
  static PlanImage read(byte[] file) {
    var text = new StringWriter(file.length);
    try {
      var reader = INPUT.createXMLStreamReader(new ByteArrayInputStream(file));
      var writer = OUTPUT.createXMLStreamWriter(text);
      var size = new SvgCleaner(reader, writer).clean();
      return PlanImage.of(
          PlanFormat.SVG, size.width(), size.height(), text.toString().getBytes(UTF_8));
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  private static Invalid unreadable(XMLStreamException e) {
    var place = e.getLocation();
    var where =
        place == null || place.getLineNumber() < 0
            ? ""
            : " (line %d, column %d)".formatted(place.getLineNumber(), place.getColumnNumber());
    var invalid = new Invalid("", "the SVG image is not well-formed XML" + where);
    invalid.addSuppressed(e);
    return invalid;
  }
}
