package org.anyuan.alarm.adapter.in.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacketLimitTest {
  private static final byte[] PINGREQ = {(byte) 0xC0, 0};

  private final List<Object> events = new ArrayList<>();
  private final EmbeddedChannel channel =
      new EmbeddedChannel(
          new PacketLimit(200),
          new ChannelInboundHandlerAdapter() {
            @Override
            public void userEventTriggered(ChannelHandlerContext context, Object event) {
              events.add(event);
            }
          });

  @Test
  void shouldLetWholePacketsThroughHoweverTheyAreCutUp() {
    // Given
    var packet = publish(150);
    // When
    for (var one : packet) {
      channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {one}));
    }
    channel.writeInbound(Unpooled.wrappedBuffer(PINGREQ, packet, PINGREQ));
    // Then
    assertThat(read()).containsExactly(packet, PINGREQ, packet, PINGREQ);
    assertThat(events).isEmpty();
  }

  @Test
  void shouldRefuseALongPacketByItsFixedHeaderAndKeepNothingOfIt() {
    // When
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {0x30, (byte) 0xC9, 0x01}));
    // Then
    assertThat(events).containsExactly(PacketLimit.Refused.TOO_LARGE);
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[100_000]));
    channel.writeInbound(Unpooled.wrappedBuffer(PINGREQ));
    assertThat(read()).isEmpty();
    assertThat(events).hasSize(1);
  }

  @Test
  void shouldTakeThePacketsBeforeTheOneThatIsTooLong() {
    // When
    channel.writeInbound(
        Unpooled.wrappedBuffer(PINGREQ, new byte[] {0x30, (byte) 0xFF, (byte) 0xFF, 0x7F}));
    // Then
    assertThat(read()).containsExactly(PINGREQ);
    assertThat(events).containsExactly(PacketLimit.Refused.TOO_LARGE);
  }

  @Test
  void shouldRefuseALengthOfMoreThanFourBytes() {
    // When
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {0x30, -1, -1, -1, -1}));
    // Then
    assertThat(events).containsExactly(PacketLimit.Refused.MALFORMED);
  }

  @Test
  void shouldTakeLongerPacketsOnceItWasRaised() {
    // Given
    channel.pipeline().get(PacketLimit.class).raise(20_000);
    var packet = publish(20_000);
    // When
    channel.writeInbound(Unpooled.wrappedBuffer(packet));
    // Then
    assertThat(read()).containsExactly(packet);
  }

  private static byte[] publish(int remaining) {
    var packet = Unpooled.buffer().writeByte(0x30);
    for (var rest = remaining; ; rest >>= 7) {
      packet.writeByte(rest > 127 ? (rest & 0x7F) | 0x80 : rest);
      if (rest <= 127) {
        break;
      }
    }
    return ByteBufUtil.getBytes(packet.writeBytes(new byte[remaining]));
  }

  private List<byte[]> read() {
    var packets = new ArrayList<byte[]>();
    for (ByteBuf next = channel.readInbound(); next != null; next = channel.readInbound()) {
      packets.add(ByteBufUtil.getBytes(next));
      next.release();
    }
    return packets;
  }
}
