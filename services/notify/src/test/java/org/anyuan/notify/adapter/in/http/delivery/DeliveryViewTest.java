package org.anyuan.notify.adapter.in.http.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Deliveries.About;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.Delivery;
import org.junit.jupiter.api.Test;

class DeliveryViewTest {
  private static final Instant NOW = Instant.parse("2026-09-07T02:00:00Z");

  private static Kept kept(ChannelKind channel) {
    var key =
        new DedupKey(
            DedupKey.Kind.DUTY, "d1", new PersonId("ada"), new AddressId("their-number"), 3);
    return new Kept(
        Delivery.queued(key, channel.retry(), NOW, NOW),
        channel,
        new About(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new RegionPath("/420000/420106/"),
            Mode.ACTUAL),
        Content.ofDuty(What.DUTY_GAP, "", URI.create("https://anyuan.test/")),
        true,
        NOW,
        NOW);
  }

  @Test
  void shouldNeverSayByWhichAddressSomebodyIsReached() throws Exception {
    var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    assertThat(json.writeValueAsString(DeliveryView.of(kept(ChannelKind.SMS))))
        .doesNotContain("their-number")
        .contains("\"regionId\":\"420106\"", "\"words\":\"值班表有空缺\"");
    assertThat(json.writeValueAsString(MessageView.of(kept(ChannelKind.SSE))))
        .doesNotContain("their-number");
  }

  @Test
  void shouldHaveACursorThatComesBackAsThePlaceThatItWasTakenFrom() {
    assertThat(Asked.cursor(kept(ChannelKind.SMS)))
        .isEqualTo("1788746400000000." + kept(ChannelKind.SMS).id());
  }

  @Test
  void shouldPaintWhatIsOnItsWayToAPageAndNothingElse() {
    assertThat(MessageView.toBePainted(kept(ChannelKind.SSE))).isFalse();
    assertThat(MessageView.toBePainted(kept(ChannelKind.WEB_PUSH))).isFalse();
  }
}
