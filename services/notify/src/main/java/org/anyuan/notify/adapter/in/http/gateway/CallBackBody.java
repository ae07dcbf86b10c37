package org.anyuan.notify.adapter.in.http.gateway;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.application.channel.TakeCallBack.CallBack;
import org.anyuan.notify.application.channel.TakeCallBack.Status;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a message. What a provider says besides is passed over. */
@Schema(name = "GatewayCallBack")
@JsonIgnoreProperties(ignoreUnknown = true)
record CallBackBody(
    @Schema(required = true, description = "As the message had it") String key,
    @Schema(required = true, implementation = Status.class) String status,
    @Schema(nullable = true, description = "Of a call: which key was pressed") String pressed,
    @Schema(nullable = true, maxLength = 300, description = "In the provider's words")
        String reason) {
  private static final Pattern KEY = Pattern.compile("([0-9a-f-]{36})\\.([1-9][0-9]{0,5})");
  private static final Pattern PRESSED = Pattern.compile("[0-9*#]{0,8}");
  private static final int MOST_REASON = 1000;

  /** The one that takes a task, as the message told the gateway. */
  private static final String TAKE = "1";

  CallBack callBack() {
    var parts = KEY.matcher(Optional.ofNullable(key).orElse(""));
    if (!parts.matches()) {
      throw new InvalidField("key", "the key of a message");
    }
    var keys = Optional.ofNullable(pressed).orElse("");
    if (!PRESSED.matcher(keys).matches()) {
      throw new InvalidField("pressed", "keys of a telephone, at most 8");
    }
    var words = Optional.ofNullable(reason).orElse("");
    return new CallBack(
        DeliveryId.of("key", parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Text.oneOf("status", Status.class, status),
        keys.equals(TAKE),
        words.substring(0, Math.min(words.length(), MOST_REASON)));
  }
}
