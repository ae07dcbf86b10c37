package org.anyuan.notify.domain.channel;

import static org.anyuan.notify.domain.channel.ChannelKind.EMAIL;
import static org.anyuan.notify.domain.channel.ChannelKind.SMS;
import static org.anyuan.notify.domain.channel.ChannelKind.WEB_PUSH;
import static org.anyuan.notify.domain.channel.People.NOW;
import static org.anyuan.notify.domain.channel.People.dead;
import static org.anyuan.notify.domain.channel.People.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.AddressId;
import org.junit.jupiter.api.Test;

class DeadChannelsTest {
  private static final DeadChannels RULES = new DeadChannels(3);
  private static final AddressId TELEPHONE = new AddressId("SMS");

  @Test
  void shouldSayOnceOverAnotherWayThatOneIsDead() {
    // Given
    var recipient = with(SMS, WEB_PUSH, EMAIL);
    var warnings = new ArrayList<Optional<DeadChannels.Warning>>();
    // When: five fail in a row
    for (var i = 0; i < 5; i++) {
      var noticed = RULES.failed(recipient, TELEPHONE, NOW.plusSeconds(i));
      recipient = noticed.recipient();
      warnings.add(noticed.warning());
    }
    // Then: at the third, not over a browser while there is more
    var warning = new DeadChannels.Warning(TELEPHONE, Optional.of(new AddressId("EMAIL")));
    assertThat(warnings)
        .isEqualTo(
            List.of(
                Optional.empty(),
                Optional.empty(),
                Optional.of(warning),
                Optional.empty(),
                Optional.empty()));
    assertThat(recipient.find(TELEPHONE).orElseThrow().health())
        .isEqualTo(new Health(5, Optional.of(NOW.plusSeconds(2))));
  }

  @Test
  void shouldCountOnlyWhatFailsInARow() {
    var recipient = with(SMS);
    for (var i = 0; i < 10; i++) {
      recipient = RULES.failed(recipient, TELEPHONE, NOW).recipient();
      recipient = RULES.failed(recipient, TELEPHONE, NOW).recipient();
      recipient = RULES.arrived(recipient, TELEPHONE).recipient();
    }
    assertThat(recipient.find(TELEPHONE).orElseThrow().alive()).isTrue();
  }

  @Test
  void shouldTakeOneForAliveAgainOnceSomethingArrives() {
    var revived = RULES.arrived(dead(with(SMS), SMS), TELEPHONE);
    assertThat(revived.recipient()).isEqualTo(with(SMS));
    assertThat(revived.warning()).isEmpty();
  }

  @Test
  void shouldHaveNoOtherWayWhereNoneWorks() {
    var recipient = dead(with(SMS, EMAIL), EMAIL);
    for (var i = 0; i < 2; i++) {
      recipient = RULES.failed(recipient, TELEPHONE, NOW).recipient();
    }
    assertThat(RULES.failed(recipient, TELEPHONE, NOW).warning())
        .contains(new DeadChannels.Warning(TELEPHONE, Optional.empty()));
  }

  @Test
  void shouldNotMindAnAddressThatIsTheirsNoMore() {
    var recipient = with(EMAIL);
    assertThat(RULES.failed(recipient, TELEPHONE, NOW).recipient()).isEqualTo(recipient);
    assertThat(RULES.arrived(recipient, TELEPHONE).recipient()).isEqualTo(recipient);
  }
}
