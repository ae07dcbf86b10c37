package org.anyuan.alarm.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anyuan.alarm.domain.DeviceSecret;
import org.anyuan.common.secret.PemKeys;
import org.anyuan.common.secret.SealedSecrets;
import org.anyuan.proto.ledger.v1.Device;
import org.jboss.logging.Logger;

/** The devices' secrets, opened once for each version of a device: opening one takes long. */
@ApplicationScoped
public class DeviceSecrets {
  private static final Logger LOG = Logger.getLogger(DeviceSecrets.class);
  private static final int MAX_SECRETS = 2;

  private final PrivateKey key;
  private final Map<String, Opened> opened = new ConcurrentHashMap<>();

  DeviceSecrets(AlarmSettings settings) throws IOException, GeneralSecurityException {
    this.key = PemKeys.x25519Private(settings.deviceKey());
  }

  public List<DeviceSecret> of(Device device) {
    var known = opened.get(device.getDeviceId());
    if (known == null || known.version() != device.getVersion()) {
      known = new Opened(device.getVersion(), open(device));
      opened.put(device.getDeviceId(), known);
    }
    return known.secrets();
  }

  /** Those that count now, the newest first. */
  public List<DeviceSecret> live(Device device, Instant now) {
    return of(device).stream().filter(secret -> secret.countsAt(now)).toList();
  }

  public void forget(String deviceId) {
    opened.remove(deviceId);
  }

  private List<DeviceSecret> open(Device device) {
    var secrets = new ArrayList<DeviceSecret>();
    for (var sealed : device.getSecretsList().stream().limit(MAX_SECRETS).toList()) {
      try {
        var secret = SealedSecrets.open(key, device.getDeviceId(), sealed);
        secrets.add(DeviceSecret.of(secret, sealed.getNotAfterEpochMillis()));
      } catch (GeneralSecurityException | IllegalArgumentException _) {
        // The other secret may still be good.
        LOG.errorf("device secret unreadable deviceId=%s", device.getDeviceId());
      }
    }
    return List.copyOf(secrets);
  }

  private record Opened(long version, List<DeviceSecret> secrets) {}
}
