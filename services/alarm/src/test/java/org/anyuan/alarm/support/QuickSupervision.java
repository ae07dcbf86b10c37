package org.anyuan.alarm.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;

/** Supervision in seconds instead of minutes, after an earlier life of the service. */
public final class QuickSupervision implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        Map.entry("anyuan.alarm.supervision.period", "200ms"),
        Map.entry("anyuan.alarm.supervision.slack", "500ms"),
        Map.entry("anyuan.alarm.supervision.lost-after", "3s"),
        // The devices of tests before these must not fall silent among them: they would be many.
        Map.entry("anyuan.alarm.supervision.interval.mqtt", "1h"),
        Map.entry("anyuan.alarm.supervision.interval.dc09", "1h"),
        Map.entry("anyuan.alarm.supervision.interval.isapi", "1h"),
        Map.entry("anyuan.alarm.supervision.interval.gb28181", "1h"),
        Map.entry("anyuan.alarm.supervision.mass.window", "1s"),
        Map.entry("anyuan.alarm.supervision.mass.share", "0.002"),
        Map.entry("anyuan.alarm.supervision.mass.hold", "20s"),
        Map.entry("anyuan.alarm.supervision.gap.open-after", "1s"),
        Map.entry("anyuan.alarm.supervision.gap.restore-within", "3s"));
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(StackResource.class, Map.of("service", "alarm")),
        new TestResourceEntry(MqttListening.class),
        new TestResourceEntry(EarlierSupervision.class));
  }
}
