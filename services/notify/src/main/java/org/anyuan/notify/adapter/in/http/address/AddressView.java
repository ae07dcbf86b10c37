package org.anyuan.notify.adapter.in.http.address;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.notify.application.channel.FindAddresses.Shown;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.destination.WebhookSecret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way to a person. Where it leads is shown by its end alone. */
@Schema(name = "Address")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AddressView(
    String id,
    ChannelKind kind,
    @Schema(description = "Such as +86138****1234") String masked,
    boolean forExercises,
    boolean soundless,
    HealthView health,
    Instant addedAt,
    @Schema(nullable = true, description = "So long a webhook's last secret counts as well")
        Instant previousSecretUntil,
    @Schema(nullable = true, description = "whsec_…, once: in the answer that made it")
        String secret) {

  /** Whether it works. */
  @Schema(name = "AddressHealth")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HealthView(int failuresInRow, @Schema(nullable = true) Instant deadSince) {}

  static AddressView of(Shown shown) {
    var address = shown.address();
    var way = shown.way();
    return new AddressView(
        way.id().value(),
        way.kind(),
        way.masked(),
        address.forExercises(),
        address.soundless(),
        new HealthView(address.health().failuresInRow(), address.health().deadSince().orElse(null)),
        way.addedAt(),
        way.previousUntil().orElse(null),
        shown.secret().map(WebhookSecret::shown).orElse(null));
  }
}
