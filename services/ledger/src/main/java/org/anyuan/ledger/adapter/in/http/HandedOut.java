package org.anyuan.ledger.adapter.in.http;

import java.util.Optional;
import org.anyuan.ledger.adapter.in.http.DeviceView.WithSecret;
import org.anyuan.ledger.application.PlainSecret;

/** The one answer that shows a secret. */
final class HandedOut {
  private HandedOut() {}

  static WithSecret of(DeviceView device, Optional<PlainSecret> issued, boolean withQr) {
    var secret = issued.map(PlainSecret::reveal).orElse(null);
    return secret != null && withQr
        ? new WithSecret(device, secret, QrCode.svg(scanned(device.id(), secret)))
        : new WithSecret(device, secret);
  }

  /** Neither holds a character that JSON would write in another way. */
  private static String scanned(String id, String secret) {
    return "{\"deviceId\":\"" + id + "\",\"secret\":\"" + secret + "\"}";
  }
}
