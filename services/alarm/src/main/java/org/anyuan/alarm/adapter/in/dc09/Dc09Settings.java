package org.anyuan.alarm.adapter.in.dc09;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where panels are listened to, and how much of it they may have. */
@ConfigMapping(prefix = "anyuan.alarm.dc09")
interface Dc09Settings {
  @WithDefault("true")
  boolean enabled();

  @WithDefault("0.0.0.0")
  String host();

  /** TCP and UDP. */
  @WithDefault("12009")
  int port();

  /** Without a good frame for so long, a connection is closed. */
  @WithDefault("10m")
  Duration idleTimeout();

  /** A panel connects because it has something to say. */
  @WithDefault("1m")
  Duration firstFrameTimeout();

  /** From a frame's first byte to its answer being sent. */
  @WithDefault("10s")
  Duration frameTimeout();

  /** One more, and the connection that was quiet longest is closed for it. */
  @WithDefault("20000")
  int maxConnections();

  /** Many panels may stand behind one address of a carrier. */
  @WithDefault("1000")
  int maxConnectionsPerAddress();

  /** Frames over UDP that are not answered yet. Beyond, they are dropped, and panels send again. */
  @WithDefault("5000")
  int maxDatagramsInFlight();
}
