package org.anyuan.notify.adapter.in.http.address;

import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.application.channel.KeepAddresses.Wanted;
import org.anyuan.notify.application.channel.RotateSecret;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.destination.Destination;
import org.anyuan.notify.domain.destination.Endpoint;
import org.anyuan.notify.domain.destination.Mailbox;
import org.anyuan.notify.domain.destination.Phone;
import org.anyuan.notify.domain.destination.Robot;
import org.anyuan.notify.domain.destination.Subscription;
import org.anyuan.notify.domain.destination.WebhookSecret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way, as it is given: the fields of its kind, and no others. */
@Schema(name = "AddressRequest")
record AddressBody(
    @Schema(required = true, implementation = ChannelKind.class) String kind,
    @Schema(description = "SMS, VOICE: a Chinese mobile number or E.164") String phone,
    @Schema(description = "EMAIL") String mail,
    @Schema(description = "WEBHOOK: https, not into a private network") String url,
    @Schema(description = "WECOM_ROBOT: key; DINGTALK_ROBOT: access_token") String robotKey,
    @Schema(description = "DINGTALK_ROBOT: SEC…") String robotSecret,
    @Schema(description = "WEB_PUSH: PushSubscription.toJSON()") SubscriptionBody subscription,
    @Schema(defaultValue = "false") Boolean forExercises,
    @Schema(defaultValue = "false", description = "Its person has seen to it that it makes none")
        Boolean soundless) {

  /** As a browser gives it. */
  @Schema(name = "PushSubscription")
  record SubscriptionBody(
      @Schema(required = true) String endpoint,
      @Schema(nullable = true) Long expirationTime,
      @Schema(required = true) KeysBody keys) {}

  /** Base64 for addresses. */
  @Schema(name = "PushSubscriptionKeys")
  record KeysBody(@Schema(required = true) String p256dh, @Schema(required = true) String auth) {}

  /**
   * Checked.
   *
   * @param plain whether plain HTTP is allowed here
   */
  Wanted wanted(boolean plain) {
    var which = Text.oneOf("kind", ChannelKind.class, kind);
    var secret =
        which == ChannelKind.WEBHOOK
            ? Optional.of(RotateSecret.newSecret())
            : Optional.<WebhookSecret>empty();
    Destination to =
        switch (which) {
          case SMS, VOICE -> Phone.of("phone", phone);
          case EMAIL -> Mailbox.of("mail", mail);
          case WEBHOOK -> Endpoint.of("url", url, plain, secret.orElseThrow());
          case WECOM_ROBOT -> Robot.ofWecom("robotKey", robotKey);
          case DINGTALK_ROBOT -> Robot.ofDingtalk("robotKey", robotKey, "robotSecret", robotSecret);
          case WEB_PUSH -> subscription(plain);
          case SSE -> throw new InvalidField("kind", "everybody has their page already");
        };
    return new Wanted(which, to, is(forExercises), is(soundless), secret);
  }

  private Subscription subscription(boolean plain) {
    var given = Given.required("subscription", subscription);
    var keys = Given.required("subscription.keys", given.keys());
    return Subscription.of("subscription", given.endpoint(), plain, keys.p256dh(), keys.auth());
  }

  static boolean is(Boolean given) {
    return given != null && given;
  }
}
