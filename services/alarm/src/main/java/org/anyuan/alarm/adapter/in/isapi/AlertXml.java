package org.anyuan.alarm.adapter.in.isapi;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;

/**
 * Reads an {@code EventNotificationAlert} in XML. No document type, no entity but the five of XML
 * itself, nothing fetched: a document that wants more is refused.
 */
final class AlertXml {
  private static final String ROOT = "EventNotificationAlert";

  private static final XMLInputFactory READERS = readers();

  private final Fields fields = new Fields();
  private final ArrayDeque<StringBuilder> texts = new ArrayDeque<>();
  private final ArrayList<String> path = new ArrayList<>();

  private AlertXml() {}

  private static XMLInputFactory readers() {
    // The platform's own, whatever else is on the class path.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  /** Throws {@link InvalidPayload}. */
  static Fields read(String text) {
    try {
      var reader = READERS.createXMLStreamReader(new StringReader(text));
      try {
        return new AlertXml().read(reader);
      } finally {
        reader.close();
      }
    } catch (InvalidPayload e) {
      throw e;
    } catch (XMLStreamException | RuntimeException _) {
      // The platform's parser throws more than it says, as for a bad character in a document type.
      throw new InvalidPayload("", "The body is not well-formed XML.");
    }
  }

  private Fields read(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> open(reader.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> close();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!texts.isEmpty()) {
            texts.peek().append(reader.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new InvalidPayload("", "The XML has a document type or an entity.");
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
    return fields;
  }

  private void open(String name) {
    if (texts.isEmpty() && !name.equalsIgnoreCase(ROOT)) {
      throw new InvalidPayload(ROOT, "The XML is no " + ROOT + ".");
    }
    if (!texts.isEmpty()) {
      path.add(name);
    }
    if (path.size() > Fields.MAX_DEPTH) {
      throw new InvalidPayload("", "The XML is nested too deeply.");
    }
    texts.push(new StringBuilder());
  }

  private void close() {
    var text = texts.pop();
    if (!path.isEmpty()) {
      fields.put(String.join(".", path), text.toString());
      path.removeLast();
    }
  }
}
