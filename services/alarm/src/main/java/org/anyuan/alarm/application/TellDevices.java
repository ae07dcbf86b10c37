package org.anyuan.alarm.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.anyuan.proto.incident.v1.Audience;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.SignalRef;
import org.anyuan.proto.incident.v1.TaskState;

/**
 * Tells the devices of an incident that the police have taken it, each press once, so that help is
 * seen to come where the button is. A device that was away then hears it as it listens again.
 */
@ApplicationScoped
public class TellDevices {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int MAX_REMEMBERED = 100_000;

  private final Iterable<DeviceChannel> channels;
  private final Cache<String, Boolean> told =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).expireAfterWrite(REMEMBERED).build();
  private final Cache<String, Feedback> newest =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  @Inject
  TellDevices(Instance<DeviceChannel> channels) {
    this((Iterable<DeviceChannel>) channels);
  }

  TellDevices(Iterable<DeviceChannel> channels) {
    this.channels = channels;
  }

  /** An incident as it stands now, of whatever reason. */
  public void happened(IncidentEvent event) {
    if (event.hasIncident() && takenByPolice(event.getIncident())) {
      event.getIncident().getSignalsList().forEach(this::acknowledged);
    }
  }

  /** What the device may have missed: of its newest press that the police have taken. */
  public Optional<Feedback> missed(String deviceId) {
    return Optional.ofNullable(newest.getIfPresent(deviceId));
  }

  /** A task that was taken and sounds again, as for a new place, waits to be taken again. */
  private static boolean takenByPolice(Incident incident) {
    return incident.getTasksList().stream()
        .anyMatch(
            task ->
                task.getAudience() == Audience.AUDIENCE_POLICE
                    && task.getState() == TaskState.TASK_STATE_ACKNOWLEDGED);
  }

  private void acknowledged(SignalRef signal) {
    if (told.asMap().putIfAbsent(signal.getSignalId(), true) != null) {
      return;
    }
    var feedback =
        Feedback.of(
            signal.getSignalId(),
            OptionalLong.empty(),
            Feedback.State.ACKNOWLEDGED,
            signal.getKind());
    newest.put(signal.getDeviceId(), feedback);
    channels.forEach(channel -> channel.tell(signal.getDeviceId(), feedback));
  }
}
