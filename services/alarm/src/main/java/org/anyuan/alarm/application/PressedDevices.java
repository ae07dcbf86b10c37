package org.anyuan.alarm.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.SignalRef;

/**
 * The newest press of each device of an incident. An event carries the newest ten presses alone,
 * and where a whole school presses, the first button waits for an answer as well. For one reader.
 */
final class PressedDevices {
  private static final int MAX_INCIDENTS = 5000;
  private static final int MAX_DEVICES = 50;

  private final Cache<String, SequencedMap<String, SignalRef>> pressed;

  PressedDevices(Duration rememberedFor) {
    pressed =
        Caffeine.newBuilder().maximumSize(MAX_INCIDENTS).expireAfterAccess(rememberedFor).build();
  }

  /** Those of the event's incident, with what the event says. */
  List<SignalRef> after(IncidentEvent event) {
    var incident = event.getIncident();
    var devices = pressed.get(incident.getIncidentId(), _ -> new LinkedHashMap<>());
    var from = event.getMerged().getFromIncidentId();
    if (!from.isEmpty()) {
      Optional.ofNullable(pressed.asMap().remove(from))
          .ifPresent(others -> others.values().forEach(signal -> put(devices, signal)));
    }
    incident.getSignalsList().forEach(signal -> put(devices, signal));
    return List.copyOf(devices.values());
  }

  private static void put(SequencedMap<String, SignalRef> devices, SignalRef signal) {
    devices.putLast(signal.getDeviceId(), signal);
    if (devices.size() > MAX_DEVICES) {
      devices.pollFirstEntry();
    }
  }
}
