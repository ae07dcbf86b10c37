package org.anyuan.alarm.adapter.in.json;

import java.util.Optional;
import java.util.OptionalInt;
import org.anyuan.alarm.domain.Heartbeat;

/** What a device says of itself, as it writes it in JSON. */
public final class HeartbeatJson {
  private static final int FULL = 100;

  private HeartbeatJson() {}

  /** Nothing at all says as well that the device is there. Throws {@link InvalidPayload}. */
  public static Heartbeat heartbeat(byte[] body) {
    if (body.length == 0) {
      return new Heartbeat(
          OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }
    var fields = JsonFields.read(body);
    var interval =
        fields
            .node("intervalSeconds")
            .map(
                node ->
                    OptionalInt.of(
                        (int)
                            fields.integer(
                                "intervalSeconds", node, 1, Heartbeat.MAX_INTERVAL_SECONDS)))
            .orElse(OptionalInt.empty());
    var battery = fields.decimal("battery", 0, FULL);
    return new Heartbeat(
        interval,
        battery.isPresent()
            ? OptionalInt.of((int) Math.round(battery.getAsDouble()))
            : OptionalInt.empty(),
        fields.bool("mains"),
        fields.bool("tamper"));
  }

  /** Whose heartbeat it is, where its protocol does not say it by itself. */
  public static String deviceId(byte[] body) {
    return PressJson.read(body).deviceId();
  }

  /** Whether a status says that the device is there, or that it leaves. */
  public static boolean online(byte[] body) {
    var fields = JsonFields.read(body);
    return switch (fields.requiredString("state")) {
      case "online" -> true;
      case "offline" -> false;
      default -> throw fields.invalid("state", "must be online or offline");
    };
  }
}
