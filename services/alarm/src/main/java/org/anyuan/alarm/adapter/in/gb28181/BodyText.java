package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a body. The standard says GB 2312; devices send that, GB 18030 or UTF-8, and what
 * they declare need not be what they send. So the bytes speak first: what is no UTF-8 is GB 18030,
 * which holds GB 2312 and GBK. Where both can be, it is what was declared, unless read as UTF-8 it
 * has Chinese in it: GB 2312 that is UTF-8 by chance reads as Latin, Greek, Cyrillic or the like,
 * which are the letters of two bytes.
 */
final class BodyText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Pattern DECLARED_GB =
      Pattern.compile("(?i)^[^<]*<\\?xml[^>]*encoding[^>]*?[\"']\\s*gb");
  private static final int DECLARATION_WITHIN = 200;

  private BodyText() {}

  /**
   * Never fails: of what cannot be read the readable part remains.
   *
   * @param bytes each character is one of them
   */
  static String of(String bytes) {
    var raw = bytes.getBytes(ISO_8859_1);
    return utf8(raw)
        .filter(text -> !declaredGb(bytes) || hasMoreThanLettersOfTwoBytes(text))
        .orElseGet(() -> new String(raw, GB18030));
  }

  private static Optional<String> utf8(byte[] raw) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static boolean declaredGb(String bytes) {
    var start = bytes.substring(0, Math.min(bytes.length(), DECLARATION_WITHIN));
    return DECLARED_GB.matcher(start).find();
  }

  private static boolean hasMoreThanLettersOfTwoBytes(String text) {
    return text.chars().anyMatch(c -> c >= 0x800);
  }
}
