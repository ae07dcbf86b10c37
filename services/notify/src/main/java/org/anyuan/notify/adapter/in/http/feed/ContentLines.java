package org.anyuan.notify.adapter.in.http.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Content lines of RFC 5545: escaped, and folded so that none is longer than 75 octets and no
 * character is torn apart.
 */
final class ContentLines {
  private static final int LONGEST = 75;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(8192);

  /** A value that is no text: a time, a number, a name of the standard. */
  ContentLines line(String name, String value) {
    return fold(name + ":" + value);
  }

  /** What is no character of a line is left out; whatever it holds, it cannot end the line. */
  ContentLines text(String name, String text) {
    return fold(name + ":" + escape(text));
  }

  ContentLines in(String component, Consumer<ContentLines> inside) {
    line("BEGIN", component);
    inside.accept(this);
    return line("END", component);
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(c);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append(' ');
                default -> {
                  if (!Character.isISOControl(c) && !isLoneSurrogate(c)) {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private ContentLines fold(String line) {
    var used = 0;
    for (var c : line.codePoints().toArray()) {
      var octets = Character.toString(c).getBytes(UTF_8);
      if (used + octets.length > LONGEST) {
        write("\r\n ".getBytes(UTF_8));
        used = 1;
      }
      write(octets);
      used += octets.length;
    }
    write("\r\n".getBytes(UTF_8));
    return this;
  }

  private void write(byte[] octets) {
    out.write(octets, 0, octets.length);
  }
}
