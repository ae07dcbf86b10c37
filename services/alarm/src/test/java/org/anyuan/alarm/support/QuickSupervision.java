package org.anyuan.alarm.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;

/** Supervision in seconds instead of minutes, after an earlier life of the service. */
public final class QuickSupervision implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "anyuan.alarm.supervision.period", "200ms",
        "anyuan.alarm.supervision.slack", "500ms",
        "anyuan.alarm.supervision.lost-after", "3s",
        "anyuan.alarm.supervision.mass.window", "1s",
        "anyuan.alarm.supervision.mass.share", "0.002",
        "anyuan.alarm.supervision.mass.hold", "20s",
        "anyuan.alarm.supervision.gap.open-after", "1s",
        "anyuan.alarm.supervision.gap.restore-within", "3s");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(StackResource.class, Map.of("service", "alarm")),
        new TestResourceEntry(MqttListening.class),
        new TestResourceEntry(EarlierSupervision.class));
  }
}
