package org.anyuan.alarm.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.anyuan.alarm.application.DeviceChange.Ending;
import org.anyuan.common.directory.Directory;
import org.anyuan.proto.ledger.v1.Device;
import org.jboss.logging.Logger;

/**
 * Tells protocols that keep a session open when a device changes, so that one that was disabled,
 * retired or given another secret does not go on under what it once showed.
 *
 * <p>A change may come between the authentication of a session and its being kept: who keeps one
 * asks {@link #ending} once more after it did, and then no change is missed.
 */
@ApplicationScoped
public class WatchDevices {
  private static final Logger LOG = Logger.getLogger(WatchDevices.class);

  private final Directory directory;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<String>> ofSchools = new CopyOnWriteArrayList<>();

  WatchDevices(Directory directory) {
    this.directory = directory;
  }

  /** One for each protocol, not for each session. */
  @FunctionalInterface
  public interface Listener {
    /**
     * After the directory has it, on a thread that must not be held; the newest state comes last.
     */
    void changed(DeviceChange change);
  }

  /** From now on, for as long as the service runs. */
  public void watch(Listener listener) {
    listeners.add(listener);
  }

  /** Told the id of each school that changed, as a {@link Listener} is of devices. */
  public void watchSchools(Consumer<String> listener) {
    ofSchools.add(listener);
  }

  void schoolChanged(String schoolId) {
    ofSchools.forEach(listener -> listener.accept(schoolId));
  }

  /** Why a session that was opened as this device has to end by now; absent where it goes on. */
  public Optional<Ending> ending(Device then) {
    return now(then.getDeviceId()).ends(then);
  }

  void changed(String deviceId) {
    var change = now(deviceId);
    for (var listener : listeners) {
      try {
        listener.changed(change);
      } catch (RuntimeException e) {
        // The others, and the directory itself, must go on.
        LOG.errorf(e, "device listener failed deviceId=%s", deviceId);
      }
    }
  }

  private DeviceChange now(String deviceId) {
    return new DeviceChange(deviceId, directory.device(deviceId));
  }
}
