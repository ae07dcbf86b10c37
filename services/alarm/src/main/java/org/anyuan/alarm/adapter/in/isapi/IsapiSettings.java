package org.anyuan.alarm.adapter.in.isapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of a push is read. */
@ConfigMapping(prefix = "anyuan.alarm.isapi")
interface IsapiSettings {
  /** Pictures included, of which nothing is kept. The door in front has the same bound. */
  @WithDefault("4194304")
  int maxBodyBytes();

  /** From a push's arrival to its last byte. */
  @WithDefault("20s")
  Duration bodyWithin();
}
