package org.anyuan.alarm.adapter.in.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What HTTP connections are held to. */
@ConfigMapping(prefix = "anyuan.alarm.http")
interface HttpFrontSettings {
  /** From the connection, or from a request's first byte, to the answer's first. */
  @WithDefault("15s")
  Duration requestWithin();

  /** One more, and one makes room: first who has not asked for anything yet. */
  @WithDefault("10000")
  int maxConnections();
}
