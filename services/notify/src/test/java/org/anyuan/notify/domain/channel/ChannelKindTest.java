package org.anyuan.notify.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelKindTest {
  @Test
  void shouldTryAWebhookAgainWithinSecondsAndForLong() {
    var retry = ChannelKind.WEBHOOK.retry();
    // When: all pauses at their longest
    var all = Duration.ZERO;
    for (var failures = 1; failures < retry.limit(); failures++) {
      all = all.plus(retry.pause(failures, 0.999));
      if (failures == 3) {
        assertThat(all).isLessThanOrEqualTo(Duration.ofSeconds(7));
      }
    }
    // Then
    assertThat(all).isGreaterThan(Duration.ofMinutes(15));
  }

  /** What reaches a person by itself is usual for an alarm; a browser is neither. */
  @ParameterizedTest
  @EnumSource(ChannelKind.class)
  void shouldTakeForUsualOnlyWhatIsSufficientAndPersonal(ChannelKind kind) {
    if (kind.usualForActual()) {
      assertThat(kind.sufficient() && kind.personal()).isTrue();
    }
    assertThat(kind.retry().limit()).isPositive();
  }
}
