package org.anyuan.notify.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.PersonId;
import org.junit.jupiter.api.Test;

class RecipientTest {
  private static final Recipient NEW = Recipient.unknown(new PersonId("ada"));

  @Test
  void shouldKeepThePageLastWhateverElseThereIs() {
    var sms = People.address(ChannelKind.SMS, false);
    var voice = People.address(ChannelKind.VOICE, false);
    assertThat(NEW.with(List.of(sms)).with(List.of(voice, sms)).addresses())
        .extracting(Address::kind)
        .containsExactly(ChannelKind.VOICE, ChannelKind.SMS, ChannelKind.SSE);
  }

  @Test
  void shouldDropTheWishForAnAddressThatIsGone() {
    var sms = People.address(ChannelKind.SMS, false);
    var voice = People.address(ChannelKind.VOICE, false);
    var rungs = List.of(People.rung(ChannelKind.SMS, 0), People.rung(ChannelKind.VOICE, 5));
    var before = NEW.with(List.of(sms, voice)).wishing(rungs, rungs, Optional.empty());
    var after = before.with(List.of(voice));
    assertThat(after.forActual()).containsExactly(People.rung(ChannelKind.VOICE, 5));
    assertThat(after.forOthers()).containsExactly(People.rung(ChannelKind.VOICE, 5));
  }
}
