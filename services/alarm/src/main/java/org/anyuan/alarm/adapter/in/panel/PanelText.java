package org.anyuan.alarm.adapter.in.panel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.anyuan.alarm.domain.ReadableText;

/**
 * Text for people from a panel's bytes. DC-09 names no character set for all of it: UTF-8 where the
 * bytes are that, which other text hardly ever is by chance; else GB 18030, which Chinese panels
 * send; else a character for each byte, as the 2013 edition has it.
 */
public final class PanelText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private PanelText() {}

  public static String of(String bytes) {
    return ReadableText.clean(decode(bytes.getBytes(ISO_8859_1))).strip();
  }

  /** Of a whole document, to be read on by a parser, or of a text, to be cleaned. */
  public static String decode(byte[] bytes) {
    for (var charset : new Charset[] {UTF_8, GB18030}) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException _) {
        // The next one.
      }
    }
    return new String(bytes, ISO_8859_1);
  }
}
