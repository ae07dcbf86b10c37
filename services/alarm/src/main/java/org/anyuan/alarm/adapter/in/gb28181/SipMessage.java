package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/**
 * A SIP message (RFC 3261, 7) of at most {@link #MAX_BYTES}, with the header fields that every one
 * has.
 */
sealed interface SipMessage {
  int MAX_BYTES = 64 * 1024;

  SipHeaders headers();

  /** Each character is one byte. */
  String body();

  record Request(String method, String uri, SipHeaders headers, String body)
      implements SipMessage {}

  record Response(int status, SipHeaders headers, String body) implements SipMessage {}

  /** A datagram, or what was cut from a stream. Bytes behind the body are passed over. */
  static SipMessage parse(byte[] bytes) throws InvalidSip {
    if (bytes.length > MAX_BYTES) {
      throw new InvalidSip("more than 64 KiB");
    }
    var from = SipHead.start(bytes, bytes.length);
    var end = SipHead.end(bytes, from, bytes.length);
    if (end < 0) {
      throw new InvalidSip("a head without an end, or of more than 16 KiB");
    }
    var lines = SipHead.lines(bytes, from, end);
    var headers = SipHeaders.of(lines.subList(1, lines.size()));
    var left = bytes.length - end;
    var length = headers.contentLength().orElse(left);
    if (length > left) {
      throw new InvalidSip("a body shorter than its Content-Length");
    }
    var body = new String(bytes, end, length, ISO_8859_1);
    return StartLine.read(lines.getFirst(), headers, body);
  }

  /** Its two forms. */
  final class StartLine {
    private static final Pattern REQUEST =
        Pattern.compile("([A-Za-z]{1,20}) ([^ ]{1,512}) SIP/2\\.0");
    private static final Pattern RESPONSE = Pattern.compile("SIP/2\\.0 ([1-6][0-9]{2})(?: .*)?");

    private StartLine() {}

    private static SipMessage read(String line, SipHeaders headers, String body) throws InvalidSip {
      var response = RESPONSE.matcher(line);
      if (response.matches()) {
        return new Response(Integer.parseInt(response.group(1)), headers, body);
      }
      var request = REQUEST.matcher(line);
      if (!request.matches()) {
        throw new InvalidSip("no start line of SIP/2.0");
      }
      if (!headers.cSeq().method().equals(request.group(1))) {
        throw new InvalidSip("another method in CSeq");
      }
      return new Request(request.group(1), request.group(2), headers, body);
    }
  }
}
