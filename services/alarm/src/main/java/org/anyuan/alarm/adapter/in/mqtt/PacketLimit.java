package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/**
 * Lets whole packets through and refuses a longer one by its fixed header, before a byte of the
 * rest is kept. Netty's own decoder reads the properties of a packet, which may be as long as the
 * packet says (up to 256 MiB), before it looks at how long that is.
 */
final class PacketLimit extends ByteToMessageDecoder {
  /** MQTT 5.0, 1.5.5: a variable byte integer has four bytes at most. */
  private static final int MAX_LENGTH_BYTES = 4;

  /** Told once, as a user event; what comes after is thrown away. */
  enum Refused {
    TOO_LARGE,
    MALFORMED
  }

  private int maxRemaining;
  private boolean refused;

  /**
   * @param maxRemaining the packet without its fixed header
   */
  PacketLimit(int maxRemaining) {
    this.maxRemaining = maxRemaining;
  }

  void raise(int bytes) {
    maxRemaining = bytes;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (refused) {
      in.skipBytes(in.readableBytes());
      return;
    }
    var start = in.readerIndex();
    var remaining = 0;
    for (var i = 1; i <= MAX_LENGTH_BYTES; i++) {
      if (in.readableBytes() <= i) {
        return;
      }
      var digit = in.getByte(start + i);
      remaining |= (digit & 0x7F) << (7 * (i - 1));
      if ((digit & 0x80) == 0) {
        packet(context, in, 1 + i, remaining, out);
        return;
      }
    }
    refuse(context, in, Refused.MALFORMED);
  }

  private void packet(
      ChannelHandlerContext context, ByteBuf in, int header, int remaining, List<Object> out) {
    if (remaining > maxRemaining) {
      refuse(context, in, Refused.TOO_LARGE);
    } else if (in.readableBytes() >= header + remaining) {
      out.add(in.readRetainedSlice(header + remaining));
    }
  }

  private void refuse(ChannelHandlerContext context, ByteBuf in, Refused reason) {
    refused = true;
    in.skipBytes(in.readableBytes());
    context.fireUserEventTriggered(reason);
  }
}
