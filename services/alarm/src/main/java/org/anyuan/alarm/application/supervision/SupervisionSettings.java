package org.anyuan.alarm.application.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.anyuan.alarm.domain.supervision.Allowance;
import org.anyuan.alarm.domain.supervision.FallWatch;
import org.anyuan.proto.ledger.v1.DeviceProtocol;

/** When a device is late or silent, and what follows. */
@ConfigMapping(prefix = "anyuan.alarm.supervision")
public interface SupervisionSettings {
  /** False: this copy hears devices and tells the others, and never judges. */
  @WithDefault("true")
  boolean judge();

  @WithDefault("1s")
  Duration period();

  /** In a device's own intervals. */
  @WithDefault("1.5")
  double lateAfter();

  /** In a device's own intervals. */
  @WithDefault("3")
  double silentAfter();

  /** Added to both, for the way. */
  @WithDefault("5s")
  Duration slack();

  /** A device whose connection broke off is late when it is not back by then. */
  @WithDefault("30s")
  Duration lostAfter();

  /** After we were deaf for so long, everybody gets a whole allowance anew. */
  @WithDefault("30s")
  Duration longDeaf();

  Interval interval();

  Mass mass();

  Gap gap();

  /** How long a copy leads without renewing it. */
  @WithDefault("10s")
  Duration lease();

  /** Of devices that do not say, and are not registered with, an interval of their own. */
  interface Interval {
    /** Many buttons over HTTP only press, and are heard when somebody tests them. */
    @WithDefault("24h")
    Duration http();

    @WithDefault("60s")
    Duration mqtt();

    @WithDefault("60s")
    Duration dc09();

    @WithDefault("60s")
    Duration isapi();

    @WithDefault("60s")
    Duration gb28181();
  }

  /** When many fall silent at once. */
  interface Mass {
    /** Each fall waits so long, to be seen among the others. */
    @WithDefault("30s")
    Duration window();

    /** Of the devices in use, within a window; of one county twice as much. */
    @WithDefault("0.05")
    double share();

    @WithDefault("20")
    int atLeast();

    @WithDefault("5m")
    Duration hold();
  }

  /** A school without a path. */
  interface Gap {
    /** A path that is only being replaced is no gap. */
    @WithDefault("2m")
    Duration openAfter();

    /** To restore a path or to put something in its place. */
    @WithDefault("4h")
    Duration restoreWithin();
  }

  default Allowance allowance() {
    return new Allowance(lateAfter(), silentAfter(), slack());
  }

  default FallWatch.Rules rules() {
    return new FallWatch.Rules(
        tenths(mass().window()), tenths(mass().hold()), mass().share(), mass().atLeast());
  }

  /** In seconds. Static, since a mapping's methods take no parameters. */
  static int seconds(Interval intervals, DeviceProtocol protocol) {
    var interval =
        switch (protocol) {
          case DEVICE_PROTOCOL_MQTT -> intervals.mqtt();
          case DEVICE_PROTOCOL_DC09 -> intervals.dc09();
          case DEVICE_PROTOCOL_ISAPI -> intervals.isapi();
          case DEVICE_PROTOCOL_GB28181 -> intervals.gb28181();
          case DEVICE_PROTOCOL_HTTP, DEVICE_PROTOCOL_UNSPECIFIED, UNRECOGNIZED -> intervals.http();
        };
    return (int) Math.max(1, interval.toSeconds());
  }

  static int tenths(Duration time) {
    return (int) Math.max(1, time.toMillis() / 100);
  }
}
