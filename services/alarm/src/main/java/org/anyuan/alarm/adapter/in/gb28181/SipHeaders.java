package org.anyuan.alarm.adapter.in.gb28181;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A message's header fields in their order, those that every message has looked at already.
 *
 * @param via the topmost, which is the sender's
 */
record SipHeaders(
    List<Field> fields, Via via, NameAddr from, NameAddr to, String callId, CSeq cSeq) {
  private static final int MAX_CALL_ID = 256;

  private static final Map<String, String> COMPACT =
      Map.of(
          "v", "via",
          "f", "from",
          "t", "to",
          "i", "call-id",
          "m", "contact",
          "l", "content-length",
          "c", "content-type",
          "o", "event");

  /**
   * One of them.
   *
   * @param name in small letters, never the compact form
   */
  record Field(String name, String value) {}

  /** A request's number and method. */
  record CSeq(long number, String method) {
    private static CSeq parse(String value) throws InvalidSip {
      var space = value.indexOf(' ');
      try {
        var number = Long.parseUnsignedLong(value.substring(0, Math.max(0, space)));
        if (number >= 0 && number <= 0xFFFF_FFFFL) {
          return new CSeq(number, value.substring(space + 1).strip());
        }
      } catch (NumberFormatException _) {
        // As one that is too large.
      }
      throw new InvalidSip("CSeq is no number of 32 bits and a method");
    }
  }

  static SipHeaders of(List<String> lines) throws InvalidSip {
    var fields = new ArrayList<Field>();
    for (var line : lines) {
      var colon = line.indexOf(':');
      if (colon <= 0) {
        throw new InvalidSip("a header field without a name");
      }
      var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      fields.add(new Field(COMPACT.getOrDefault(name, name), line.substring(colon + 1).strip()));
    }
    var callId = only(fields, "call-id");
    if (callId.isEmpty() || callId.length() > MAX_CALL_ID) {
      throw new InvalidSip("a Call-ID of none or of more than 256 characters");
    }
    return new SipHeaders(
        List.copyOf(fields),
        Via.parse(first(fields, "via").orElseThrow(() -> new InvalidSip("no Via"))),
        NameAddr.parse(only(fields, "from")),
        NameAddr.parse(only(fields, "to")),
        callId,
        CSeq.parse(only(fields, "cseq")));
  }

  Optional<String> first(String name) {
    return first(fields, name);
  }

  List<String> all(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).toList();
  }

  /** Bytes; two that differ are an attempt to have a message read in two ways. */
  Optional<Integer> contentLength() throws InvalidSip {
    var said = all("content-length");
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var value = said.getFirst();
    if (said.stream().anyMatch(other -> !other.equals(value)) || !value.matches("[0-9]{1,6}")) {
      throw new InvalidSip("Content-Length is no number of bytes");
    }
    return Optional.of(Integer.parseInt(value));
  }

  private static Optional<String> first(List<Field> fields, String name) {
    return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).findFirst();
  }

  private static String only(List<Field> fields, String name) throws InvalidSip {
    var values = fields.stream().filter(f -> f.name().equals(name)).toList();
    if (values.size() != 1) {
      throw new InvalidSip((values.isEmpty() ? "no " : "more than one ") + name);
    }
    return values.getFirst().value();
  }
}
