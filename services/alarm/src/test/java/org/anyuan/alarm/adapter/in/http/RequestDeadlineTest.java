package org.anyuan.alarm.adapter.in.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestDeadlineTest {
  private final Crowd<RequestDeadline> crowd = new Crowd<>(2);

  @Test
  void shouldCloseAConnectionThatSaysNothing() {
    var connection = connection();
    after(connection, 14);
    assertThat(connection.isOpen()).isTrue();
    after(connection, 2);
    assertThat(connection.isOpen()).isFalse();
    assertThat(crowd.size()).isZero();
  }

  @Test
  void shouldCloseAConnectionWhoseRequestComesByteByByte() {
    var connection = connection();
    for (var second = 0; second < 14; second++) {
      read(connection);
      after(connection, 1);
    }
    assertThat(connection.isOpen()).isTrue();
    after(connection, 1);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void shouldWaitAnewAfterEachAnswer() {
    var connection = connection();
    for (var request = 0; request < 3; request++) {
      read(connection);
      after(connection, 10);
      write(connection);
      after(connection, 10);
    }
    assertThat(connection.isOpen()).isTrue();
    // A second request that does not end
    read(connection);
    after(connection, 16);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void shouldKeepAStreamThatOnlyWeWriteOn() {
    var connection = connection();
    read(connection);
    write(connection);
    for (var minute = 0; minute < 10; minute++) {
      after(connection, 60);
      write(connection);
    }
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void shouldMakeRoomByWhoHasNotAskedYetAndThenByWhoWasAnsweredLongestAgo() {
    // Given
    var answered = connection();
    read(answered);
    write(answered);
    var silent = connection();
    // When, then
    var third = connection();
    assertThat(silent.isOpen()).isFalse();
    assertThat(answered.isOpen()).isTrue();
    read(third);
    write(third);
    connection();
    assertThat(answered.isOpen()).isFalse();
    assertThat(third.isOpen()).isTrue();
    assertThat(crowd.size()).isEqualTo(2);
  }

  private EmbeddedChannel connection() {
    var channel = new EmbeddedChannel(new RequestDeadline(crowd, Duration.ofSeconds(15)));
    channel.freezeTime();
    return channel;
  }

  private static void after(EmbeddedChannel channel, int seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }

  private static void read(EmbeddedChannel channel) {
    channel.writeInbound(Unpooled.copiedBuffer("P", US_ASCII));
  }

  private static void write(EmbeddedChannel channel) {
    channel.writeOutbound(Unpooled.copiedBuffer("H", US_ASCII));
  }
}
