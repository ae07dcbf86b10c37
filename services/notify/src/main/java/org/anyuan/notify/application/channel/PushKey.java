package org.anyuan.notify.application.channel;

import java.util.Optional;

/** The key that a browser subscribes under. */
public interface PushKey {
  /** Base64 for addresses; absent: this deployment has no Web Push. */
  Optional<String> publicKey();
}
