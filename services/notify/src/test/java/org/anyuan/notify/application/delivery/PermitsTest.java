package org.anyuan.notify.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyuan.notify.domain.channel.ChannelKind;
import org.junit.jupiter.api.Test;

class PermitsTest {
  @Test
  void shouldHoldUpNoOtherKindWhereOneIsSlow() {
    // Given
    var permits = new Permits(2);
    // When
    permits.take(ChannelKind.SMS);
    permits.take(ChannelKind.SMS);
    // Then
    assertThat(permits.free())
        .doesNotContainKey(ChannelKind.SMS)
        .containsEntry(ChannelKind.VOICE, 2);
  }

  @Test
  void shouldSayWhenThereIsOneAgainAfterThereWasNone() {
    // Given
    var permits = new Permits(2);
    permits.take(ChannelKind.SMS);
    permits.take(ChannelKind.SMS);
    // When
    var first = permits.giveBack(ChannelKind.SMS);
    var second = permits.giveBack(ChannelKind.SMS);
    // Then
    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(permits.free()).containsEntry(ChannelKind.SMS, 2);
  }
}
