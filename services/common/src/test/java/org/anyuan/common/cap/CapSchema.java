package org.anyuan.common.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schema of OASIS, for the tests of whatever speaks CAP. */
public final class CapSchema {
  private static final Schema SCHEMA = read();

  private CapSchema() {}

  private static Schema read() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(CapSchema.class.getResource("/cap/CAP-v1.2.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException("the schema of OASIS cannot be read", e);
    }
  }

  /** The same as text, where it is valid. */
  public static String valid(byte[] cap) {
    try {
      SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(cap)));
    } catch (Exception e) {
      throw new AssertionError(new String(cap, UTF_8), e);
    }
    return new String(cap, UTF_8);
  }
}
