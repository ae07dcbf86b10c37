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
 * Tells the devices of an incident that the police have taken it, that a unit is on its way, and
 * that it is there: each once for each press, and never one that says less than the one before, so
 * that help is seen to come where the button is. A device that was away then hears the newest as it
 * listens again. That a unit turned back it is not told: another one is sent.
 */
@ApplicationScoped
public class TellDevices {
  /** As long as a unit may be under way. */
  private static final Duration REMEMBERED = Duration.ofMinutes(30);

  private static final int MAX_REMEMBERED = 100_000;

  private final Iterable<DeviceChannel> channels;
  private final Cache<String, Feedback.State> told =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).expireAfterWrite(REMEMBERED).build();
  private final PressedDevices pressed = new PressedDevices(REMEMBERED);
  private final Cache<String, Feedback> newest =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  @Inject
  TellDevices(Instance<DeviceChannel> channels) {
    this((Iterable<DeviceChannel>) channels);
  }

  TellDevices(Iterable<DeviceChannel> channels) {
    this.channels = channels;
  }

  /** An incident as it stands now, of whatever reason. One after the other. */
  public void happened(IncidentEvent event) {
    if (!event.hasIncident()) {
      return;
    }
    var all = pressed.after(event);
    state(event.getIncident())
        .ifPresent(
            state -> {
              event.getIncident().getSignalsList().forEach(signal -> tell(signal, state));
              all.forEach(signal -> tell(signal, state));
            });
  }

  /** What the device may have missed: of its newest press that the police have taken. */
  public Optional<Feedback> missed(String deviceId) {
    return Optional.ofNullable(newest.getIfPresent(deviceId));
  }

  private static Optional<Feedback.State> state(Incident incident) {
    return switch (incident.getDispatch().getState()) {
      case DISPATCH_STATE_ARRIVED -> Optional.of(Feedback.State.ARRIVED);
      case DISPATCH_STATE_ON_THE_WAY -> Optional.of(Feedback.State.ON_THE_WAY);
      case DISPATCH_STATE_ACKNOWLEDGED,
          DISPATCH_STATE_RECEIVED,
          DISPATCH_STATE_UNSPECIFIED,
          UNRECOGNIZED ->
          takenByPolice(incident) ? Optional.of(Feedback.State.ACKNOWLEDGED) : Optional.empty();
    };
  }

  /** A task that was taken and was handed over since waits to be taken again. */
  private static boolean takenByPolice(Incident incident) {
    return incident.getTasksList().stream()
        .anyMatch(
            task ->
                task.getAudience() == Audience.AUDIENCE_POLICE
                    && task.getState() == TaskState.TASK_STATE_ACKNOWLEDGED);
  }

  private void tell(SignalRef signal, Feedback.State state) {
    var before = told.getIfPresent(signal.getSignalId());
    if (before != null && before.compareTo(state) >= 0) {
      return;
    }
    told.put(signal.getSignalId(), state);
    var feedback = Feedback.of(signal.getSignalId(), OptionalLong.empty(), state, signal.getKind());
    newest.put(signal.getDeviceId(), feedback);
    channels.forEach(channel -> channel.tell(signal.getDeviceId(), feedback));
  }
}
