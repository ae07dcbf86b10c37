package org.anyuan.alarm.adapter.in.gb28181;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The elements of a MANSCDP body that hold text, by name. The bodies are flat but for a few blocks
 * such as {@code Info}, and of several elements of a name the first counts, which is the outer one.
 *
 * <p>It reads what an XML parser would refuse, since a device that leaves an ampersand as it is has
 * an alarm all the same: tags that do not match, a declaration that is none, text after the end.
 * There are no entities but the five of XML and numbers; a document type is passed over.
 */
final class Elements {
  private static final int MAX_NAME = 64;
  private static final int MAX_REFERENCE = 11;

  private final String xml;
  private final Map<String, String> texts = new HashMap<>();
  private String root = "";
  private String open = "";
  private final StringBuilder text = new StringBuilder();
  private int at;

  private Elements(String xml) {
    this.xml = xml;
  }

  static Elements of(String xml) throws InvalidManscdp {
    var elements = new Elements(xml);
    elements.read();
    if (elements.root.isEmpty()) {
      throw new InvalidManscdp("no element");
    }
    return elements;
  }

  /** Of the outermost element. */
  String root() {
    return root;
  }

  /** Without the space around it; absent where there is none, or it is empty. Any case will do. */
  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name.toLowerCase(Locale.ROOT)));
  }

  private void read() {
    while (at < xml.length()) {
      if (xml.startsWith("<!--", at)) {
        skipBehind("-->");
      } else if (xml.startsWith("<![CDATA[", at)) {
        var end = xml.indexOf("]]>", at);
        text.append(xml, at + 9, end < 0 ? xml.length() : end);
        skipBehind("]]>");
      } else if (xml.startsWith("<?", at) || xml.startsWith("<!", at)) {
        skipBehind(">");
      } else if (xml.startsWith("</", at)) {
        close();
        skipBehind(">");
      } else if (xml.charAt(at) == '<' && at + 1 < xml.length() && isName(xml.charAt(at + 1))) {
        open();
      } else {
        at += reference();
      }
    }
    close();
  }

  private void open() {
    close();
    var end = xml.indexOf('>', at);
    var name = name(at + 1);
    open = name;
    if (root.isEmpty()) {
      root = name;
    }
    if (end > 0 && xml.charAt(end - 1) == '/') {
      open = "";
    }
    skipBehind(">");
  }

  /** Keeps what was the text of the element that is open, if any is. */
  private void close() {
    var found = text.toString().strip();
    if (!open.isEmpty() && !found.isEmpty()) {
      texts.putIfAbsent(open.toLowerCase(Locale.ROOT), found);
    }
    open = "";
    text.setLength(0);
  }

  private String name(int from) {
    var end = from;
    while (end < xml.length() && end - from < MAX_NAME && isName(xml.charAt(end))) {
      end++;
    }
    var name = xml.substring(from, end);
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
  }

  private void skipBehind(String mark) {
    var end = xml.indexOf(mark, at);
    at = end < 0 ? xml.length() : end + mark.length();
  }

  /** Takes one character, or a reference to one; answers how much it was. */
  private int reference() {
    var end =
        xml.charAt(at) == '&'
            ? xml.indexOf(';', at, Math.min(xml.length(), at + MAX_REFERENCE))
            : -1;
    if (end > 0) {
      var character = Reference.read(xml.substring(at + 1, end));
      if (character.isPresent()) {
        text.appendCodePoint(character.get());
        return end + 1 - at;
      }
    }
    text.append(xml.charAt(at));
    return 1;
  }

  /** What XML itself defines. */
  private static final class Reference {
    private static final Map<String, Integer> NAMED =
        Map.of(
            "lt",
            (int) '<',
            "gt",
            (int) '>',
            "amp",
            (int) '&',
            "quot",
            (int) '"',
            "apos",
            (int) '\'');

    static Optional<Integer> read(String name) {
      if (!name.startsWith("#")) {
        return Optional.ofNullable(NAMED.get(name));
      }
      try {
        var code =
            name.startsWith("#x")
                ? Integer.parseInt(name.substring(2), 16)
                : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Optional.of(code) : Optional.empty();
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }
  }
}
