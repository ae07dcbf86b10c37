package org.anyuan.notify.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "550 5.1.1 <wang@station.cn> no such user|550 5.1.1 <…> no such user",
        "to wang@station.cn: refused|to … refused",
        "+86 138 0000 1234 is switched off|… is switched off",
        "8613800001234: busy|…: busy",
        "answered 503|answered 503",
        "45009 api freq out of limit|45009 api freq out of limit"
      })
  void shouldKeepNoMailboxAndNoNumberThatAChannelRepeats(String said, String kept) {
    assertThat(new Report(1, Told.FAILED_FOR_NOW, said).detail()).isEqualTo(kept);
  }

  @Test
  void shouldBeLeftAloneForAsLongAsAChannelAsksButNotForGood() {
    var retry = ChannelKind.WEBHOOK.retry();
    assertThat(retry.pause(1, 0, Duration.ZERO)).isEqualTo(retry.pause(1, 0));
    assertThat(retry.pause(1, 0, Duration.ofSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    assertThat(retry.pause(1, 0, Duration.ofDays(9))).isEqualTo(retry.longest());
    assertThat(retry.pause(20, 0.5, Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(1));
  }
}
