package org.anyuan.alarm.adapter.in.isapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;

/**
 * Finds the events in a body that comes in any pieces: one document alone, or the parts of a
 * multipart that begin as a document does. An event is there as soon as its last byte is, and does
 * not wait for the pictures behind it, of which nothing is kept. What is XML, JSON or a boundary is
 * told by the bytes: devices name their content types wrongly, or forget the last boundary.
 */
final class EventCutter {
  static final int MAX_EVENT = 64 * 1024;
  static final int MAX_EVENTS = 16;
  private static final int MAX_LINE = 4096;
  private static final int FIRST_SIZE = 1024;

  private enum At {
    START,
    /** In a body that is one document. */
    DOCUMENT,
    /** In the lines above a part. */
    HEAD,
    PART,
    /** In a part that is no document. */
    PICTURE,
    /** Behind a boundary. */
    BOUNDARY,
    END
  }

  private byte[] held = {};
  private int from;
  private int to;
  private int searched;
  private int found;
  private int emitted;
  private byte[] boundary = {};
  private At at = At.START;

  /** The event is longer than {@link #MAX_EVENT}, or there are more than {@link #MAX_EVENTS}. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLarge() {
      super("an event of more than " + MAX_EVENT + " bytes, or too many", null, false, false);
    }
  }

  /** What became whole by this. Throws {@link InvalidPayload} or {@link TooLarge}. */
  List<byte[]> add(byte[] more) {
    append(more);
    var events = new ArrayList<byte[]>();
    while (advance(events)) {
      // Each step is one state's.
    }
    return events;
  }

  /** What is whole because there is nothing more. */
  List<byte[]> end() {
    var events = new ArrayList<byte[]>();
    var first = firstByte();
    if (at == At.DOCUMENT || (at == At.PART && first >= 0 && beginsDocument(held[first]))) {
      emit(to, events);
    }
    at = At.END;
    return events;
  }

  /** Bytes that are kept. */
  int held() {
    return to - from;
  }

  private boolean advance(List<byte[]> events) {
    return switch (at) {
      case START -> start();
      case DOCUMENT -> {
        bound();
        yield false;
      }
      case HEAD -> head();
      case PART -> part(events);
      case PICTURE -> picture();
      case BOUNDARY -> boundary();
      case END -> {
        from = to;
        yield false;
      }
    };
  }

  private boolean start() {
    while (from < to && isBlank(held[from])) {
      from++;
    }
    if (from == to) {
      return false;
    }
    if (beginsDocument(held[from])) {
      at = At.DOCUMENT;
      return true;
    }
    var lineEnd = lineEnd();
    if (lineEnd < 0) {
      return false;
    }
    var line = new String(held, from, lineEnd - from, ISO_8859_1).stripTrailing();
    if (!line.startsWith("--") || line.length() == 2) {
      throw new InvalidPayload("", "The body is neither XML nor JSON, and no multipart.");
    }
    boundary = ("\n" + line).getBytes(ISO_8859_1);
    skipTo(lineEnd, At.HEAD);
    return true;
  }

  /** Ends with an empty line, or where a device forgot that, with a document. */
  private boolean head() {
    // The line break before it is kept: a boundary may follow at once.
    if (from + 1 < to && beginsDocument(held[from + 1])) {
      at = At.PART;
      return true;
    }
    if (from + 1 >= to) {
      return false;
    }
    from++;
    var lineEnd = lineEnd();
    from--;
    if (lineEnd < 0) {
      return false;
    }
    var empty = lineEnd == from + 1 || (lineEnd == from + 2 && held[from + 1] == '\r');
    skipTo(lineEnd, empty ? At.PART : At.HEAD);
    return true;
  }

  private boolean part(List<byte[]> events) {
    var first = firstByte();
    if (first < 0 && held() <= MAX_LINE) {
      return false;
    }
    if (first < 0 || !beginsDocument(held[first])) {
      at = At.PICTURE;
      return true;
    }
    if (!seekBoundary()) {
      bound();
      return false;
    }
    emit(found, events);
    skipTo(found + boundary.length, At.BOUNDARY);
    return true;
  }

  private boolean picture() {
    if (seekBoundary()) {
      skipTo(found + boundary.length, At.BOUNDARY);
      return true;
    }
    from = searched;
    return false;
  }

  private boolean boundary() {
    if (to - from < 2) {
      return false;
    }
    if (held[from] == '-' && held[from + 1] == '-') {
      at = At.END;
      return true;
    }
    var lineEnd = lineEnd();
    if (lineEnd < 0) {
      return false;
    }
    skipTo(lineEnd, At.HEAD);
    return true;
  }

  private void skipTo(int position, At next) {
    from = position;
    searched = position;
    at = next;
  }

  private int lineEnd() {
    for (var i = from; i < to; i++) {
      if (held[i] == '\n') {
        return i;
      }
    }
    if (to - from > MAX_LINE) {
      throw new InvalidPayload("", "A line of the multipart is too long.");
    }
    return -1;
  }

  /** No byte is looked at twice, in however small pieces they come. */
  private boolean seekBoundary() {
    for (; searched + boundary.length <= to; searched++) {
      if (held[searched] == '\n'
          && Arrays.equals(
              held, searched, searched + boundary.length, boundary, 0, boundary.length)) {
        found = searched;
        return true;
      }
    }
    return false;
  }

  /** Of what is held; -1 where that is blank. */
  private int firstByte() {
    for (var i = from; i < to; i++) {
      if (!isBlank(held[i])) {
        return i;
      }
    }
    return -1;
  }

  private static boolean beginsDocument(byte b) {
    return b == '<' || b == '{';
  }

  private void bound() {
    if (held() > MAX_EVENT) {
      throw new TooLarge();
    }
  }

  /** Without what stands around it; some devices end it with a zero, as in C. */
  private void emit(int end, List<byte[]> events) {
    var begin = from;
    while (begin < end && isBlank(held[begin])) {
      begin++;
    }
    var last = end;
    while (last > begin && isBlank(held[last - 1])) {
      last--;
    }
    if (last - begin > MAX_EVENT || ++emitted > MAX_EVENTS) {
      throw new TooLarge();
    }
    events.add(Arrays.copyOfRange(held, begin, last));
  }

  /** Space, line breaks, zeros and the mark of UTF-8. */
  private static boolean isBlank(byte b) {
    return (b >= 0 && b <= ' ') || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
  }

  private void append(byte[] more) {
    if (held.length - to < more.length) {
      var kept = to - from;
      var next = new byte[Math.max(FIRST_SIZE, Math.max(2 * kept, kept + more.length))];
      System.arraycopy(held, from, next, 0, kept);
      held = next;
      searched -= from;
      from = 0;
      to = kept;
    }
    System.arraycopy(more, 0, held, to, more.length);
    to += more.length;
  }
}
