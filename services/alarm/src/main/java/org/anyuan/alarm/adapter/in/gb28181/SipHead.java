package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Where a message's head begins and ends in bytes, and its lines. A line feed alone is taken. */
final class SipHead {
  static final int MAX_BYTES = 16 * 1024;
  private static final int MAX_LINES = 100;

  private SipHead() {}

  /** Behind the empty lines that come before a message, and keep a connection open. */
  static int start(byte[] bytes, int to) {
    var at = 0;
    while (at < to && (bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
    return at;
  }

  /** Where the body begins; negative where the head does not end within its size. */
  static int end(byte[] bytes, int from, int to) {
    var limit = Math.min(to, from + MAX_BYTES);
    var lineIsEmpty = false;
    for (var at = from; at < limit; at++) {
      if (bytes[at] == '\n') {
        if (lineIsEmpty) {
          return at + 1;
        }
        lineIsEmpty = true;
      } else if (bytes[at] != '\r') {
        lineIsEmpty = false;
      }
    }
    return -1;
  }

  /** The start line and each header field, those unfolded that go over several lines. */
  static List<String> lines(byte[] bytes, int from, int end) throws InvalidSip {
    var lines = new ArrayList<String>();
    for (var line :
        (Iterable<String>) new String(bytes, from, end - from, ISO_8859_1).lines()::iterator) {
      if (line.isEmpty()) {
        break;
      }
      if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
        throw new InvalidSip("a control character in the head");
      }
      if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
        if (lines.size() < 2) {
          throw new InvalidSip("a continued line without one before it");
        }
        lines.add(lines.removeLast() + " " + line.strip());
      } else if (lines.size() == MAX_LINES) {
        throw new InvalidSip("more than 100 lines in the head");
      } else {
        lines.add(line);
      }
    }
    return lines;
  }
}
