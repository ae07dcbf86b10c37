package org.anyuan.alarm.adapter.in.dc09;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts whole frames out of bytes that come in any pieces. What is no frame, or one with a wrong
 * length or CRC, is passed over without a word, as DC-09 asks; after it, the next line feed may
 * begin a good one. The length field holds no more than 4,095, so no more than one frame of that
 * size has to be held for {@link #next} to get on.
 */
final class FrameCutter {
  private static final byte[] NOTHING = {};
  private static final byte LINE_FEED = '\n';
  private static final byte CARRIAGE_RETURN = '\r';

  private byte[] held = NOTHING;
  private int from;
  private int broken;

  void add(byte[] more) {
    var all = Arrays.copyOfRange(held, from, held.length + more.length);
    System.arraycopy(more, 0, all, held.length - from, more.length);
    held = all;
    from = 0;
  }

  /** The content of the next good frame, from its opening quote to the byte before its end. */
  Optional<byte[]> next() {
    while (seekLineFeed()) {
      var head = FrameHead.at(held, from, held.length);
      if (head.isEmpty()) {
        if (held() < FrameHead.MAX_SIZE) {
          return Optional.empty();
        }
        from++;
        continue;
      }
      var end = head.get().contentAt() + head.get().length();
      if (end >= held.length) {
        return Optional.empty();
      }
      if (held[end] != CARRIAGE_RETURN
          || Crc16.of(held, head.get().contentAt(), end) != head.get().crc()) {
        broken++;
        from++;
        continue;
      }
      var content = Arrays.copyOfRange(held, head.get().contentAt(), end);
      from = end + 1;
      return Optional.of(content);
    }
    return Optional.empty();
  }

  /** Bytes that wait for the rest of their frame, or to be cut. */
  int held() {
    return held.length - from;
  }

  /** How many frames had a wrong length or CRC since this was asked last. */
  int broken() {
    var since = broken;
    broken = 0;
    return since;
  }

  private boolean seekLineFeed() {
    while (from < held.length && held[from] != LINE_FEED) {
      from++;
    }
    if (from == held.length) {
      // Most connections hold nothing most of the time.
      held = NOTHING;
      from = 0;
      return false;
    }
    return true;
  }
}
