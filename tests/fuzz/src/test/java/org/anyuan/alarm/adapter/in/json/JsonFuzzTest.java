package org.anyuan.alarm.adapter.in.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.regex.Pattern;
import org.anyuan.alarm.domain.Heartbeat;
import org.anyuan.fuzz.Bounds;

/** A press, a heartbeat and a status as JSON, over HTTP and MQTT. */
public class JsonFuzzTest {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  @FuzzTest
  public void press(byte[] body) {
    try {
      var press = PressJson.read(body).press();
      assertThat(press.deviceId()).matches(ID);
      Bounds.hold(press);
      assertThat(PressJson.read(body).press(press.deviceId()).signalId())
          .isEqualTo(press.signalId());
    } catch (InvalidPayload expected) {
      assertThat(expected.reason()).isNotBlank();
    }
  }

  @FuzzTest
  public void heartbeat(byte[] body) {
    try {
      var heartbeat = HeartbeatJson.heartbeat(body);
      heartbeat
          .intervalSeconds()
          .ifPresent(s -> assertThat(s).isBetween(1, Heartbeat.MAX_INTERVAL_SECONDS));
      heartbeat.battery().ifPresent(percent -> assertThat(percent).isBetween(0, 100));
    } catch (InvalidPayload expected) {
      assertThat(expected.reason()).isNotBlank();
    }
    try {
      HeartbeatJson.online(body);
    } catch (InvalidPayload expected) {
      assertThat(expected.reason()).isNotBlank();
    }
  }
}
