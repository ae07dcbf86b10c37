package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anyuan.alarm.application.DeviceChange.Ending;
import org.anyuan.alarm.application.DeviceChannel;
import org.anyuan.alarm.application.Feedback;
import org.anyuan.alarm.application.WatchDevices;

/** The devices that are connected to this copy of the service, each once: the newest counts. */
@ApplicationScoped
class Sessions implements DeviceChannel {
  private final Map<String, Session> byDevice = new ConcurrentHashMap<>();
  private final int max;
  private final WatchDevices watch;

  Sessions(MqttSettings settings, WatchDevices watch) {
    this.max = settings.maxSessions();
    this.watch = watch;
  }

  /** Ends the sessions of devices that may no longer have one. */
  void watch() {
    watch.watch(
        change -> {
          var session = byDevice.get(change.deviceId());
          if (session != null) {
            change.ends(session.device()).ifPresent(why -> session.end(reason(why)));
          }
        });
  }

  boolean roomFor(String deviceId) {
    return byDevice.size() < max || byDevice.containsKey(deviceId);
  }

  void begin(Session session) {
    var before = byDevice.put(session.deviceId(), session);
    if (before != null) {
      before.end(Disconnect.SESSION_TAKEN_OVER);
    }
    // It may have changed between its authentication and this.
    watch.ending(session.device()).ifPresent(why -> session.end(reason(why)));
  }

  void ended(Session session) {
    byDevice.remove(session.deviceId(), session);
  }

  int count() {
    return byDevice.size();
  }

  @Override
  public void tell(String deviceId, Feedback feedback) {
    var session = byDevice.get(deviceId);
    if (session != null) {
      session.tell(feedback);
    }
  }

  private static Disconnect reason(Ending why) {
    return switch (why) {
      case GONE, RETIRED, DISABLED, NAME_CHANGED -> Disconnect.ADMINISTRATIVE_ACTION;
      case SECRETS_CHANGED -> Disconnect.NOT_AUTHORIZED;
    };
  }

  void endAll(Disconnect reason) {
    List.copyOf(byDevice.values()).forEach(session -> session.end(reason));
  }
}
