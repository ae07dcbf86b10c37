package org.anyuan.alarm.adapter.in.gb28181;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts whole messages from a stream. Of the stream no more is held than one message and a piece.
 */
final class SipCutter {
  private byte[] held = new byte[0];
  private int size;

  /** Of the message under way: what was looked through for the end of its head in vain. */
  private int scanned;

  /** Head and body; 0 while its head is not whole. Read once, however small the pieces are. */
  private int whole;

  void add(byte[] bytes) {
    if (size + bytes.length > held.length) {
      held =
          Arrays.copyOf(
              held, Math.max(size + bytes.length, Math.min(2 * held.length, SipMessage.MAX_BYTES)));
    }
    System.arraycopy(bytes, 0, held, size, bytes.length);
    size += bytes.length;
    skip(SipHead.start(held, size));
  }

  /** Throws where the stream cannot be followed any further. */
  Optional<byte[]> next() throws InvalidSip {
    if (whole == 0) {
      whole = length();
    }
    if (whole == 0 || size < whole) {
      return Optional.empty();
    }
    var message = Arrays.copyOf(held, whole);
    skip(whole);
    skip(SipHead.start(held, size));
    scanned = 0;
    whole = 0;
    return Optional.of(message);
  }

  private int length() throws InvalidSip {
    var end = SipHead.end(held, Math.max(0, scanned - 3), Math.min(size, SipHead.MAX_BYTES));
    if (end < 0) {
      if (size >= SipHead.MAX_BYTES) {
        throw new InvalidSip("a head of more than 16 KiB");
      }
      scanned = size;
      return 0;
    }
    // In a stream nothing but this says where a body ends (RFC 3261, 18.3).
    var lines = SipHead.lines(held, 0, end);
    var headers = SipHeaders.of(lines.subList(1, lines.size()));
    var length = end + headers.contentLength().orElse(0);
    if (length > SipMessage.MAX_BYTES) {
      throw new InvalidSip("more than 64 KiB");
    }
    return length;
  }

  int held() {
    return size;
  }

  private void skip(int bytes) {
    if (bytes > 0) {
      size -= bytes;
      // Nothing is kept of a large message once it is through.
      held = Arrays.copyOfRange(held, bytes, bytes + size);
    }
  }
}
