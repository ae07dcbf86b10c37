package org.anyuan.common.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Elements and text, escaped by the writer of the platform. What XML cannot hold is left out, so
 * that no text makes a document that cannot be read.
 */
public final class Markup {
  private final XMLStreamWriter out;

  private Markup(XMLStreamWriter out) {
    this.out = out;
  }

  /** XML, as bytes in UTF-8. */
  public static byte[] xml(Consumer<Markup> content) {
    return write(
        out -> {
          out.writeStartDocument("UTF-8", "1.0");
          content.accept(new Markup(out));
          out.writeEndDocument();
        });
  }

  /** HTML that is well-formed, too; empty elements are to be those that HTML calls void. */
  public static byte[] html(Consumer<Markup> content) {
    return write(
        out -> {
          out.writeDTD("<!DOCTYPE html>");
          content.accept(new Markup(out));
          out.flush();
        });
  }

  private interface Writing {
    void to(XMLStreamWriter out) throws XMLStreamException;
  }

  private static byte[] write(Writing writing) {
    var bytes = new ByteArrayOutputStream(4096);
    try {
      var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8.name());
      writing.to(out);
      out.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("nothing stands in the way of memory", e);
    }
  }

  /**
   * An element with what is inside.
   *
   * @param attributes names and values in turn; an empty value leaves the attribute out
   */
  public Markup in(String name, Consumer<Markup> inside, String... attributes) {
    run(() -> out.writeStartElement(name));
    attributes(attributes);
    inside.accept(this);
    // Not the short form, which HTML does not have for most elements.
    run(() -> out.writeCharacters(""));
    run(out::writeEndElement);
    return this;
  }

  public Markup element(String name, String text, String... attributes) {
    return in(name, inside -> inside.text(text), attributes);
  }

  /** Left out where there is no text. */
  public Markup ifAny(String name, String text, String... attributes) {
    return text.isEmpty() ? this : element(name, text, attributes);
  }

  public Markup empty(String name, String... attributes) {
    run(() -> out.writeEmptyElement(name));
    attributes(attributes);
    return this;
  }

  public Markup text(String text) {
    run(() -> out.writeCharacters(clean(text)));
    return this;
  }

  private void attributes(String... attributes) {
    for (var i = 0; i < attributes.length; i += 2) {
      var name = attributes[i];
      var value = clean(attributes[i + 1]);
      if (!value.isEmpty()) {
        run(() -> out.writeAttribute(name, value));
      }
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the document is not well-formed", e);
    }
  }

  /** Without what XML 1.0 cannot hold. */
  static String clean(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(Markup::isCharacter).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c < 0xd800 && (c < 0x7f || c > 0x9f))
        || (c > 0xdfff && c < 0xfffe)
        || c > 0xffff;
  }
}
