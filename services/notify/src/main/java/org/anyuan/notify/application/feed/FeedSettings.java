package org.anyuan.notify.application.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** As whom this deployment speaks in feeds, and to how many at once. */
@ConfigMapping(prefix = "anyuan.feeds")
public interface FeedSettings {
  /** As CAP names it: the deployment's domain name. */
  String sender();

  /** Where people and feed readers reach it, without a slash at the end. */
  URI site();

  /** How long a CAP message counts unless a later one takes its place. */
  @WithDefault("PT24H")
  Duration lasts();

  /** Streams that readers may hold open on one copy, of all kinds together. */
  @WithDefault("1000")
  int streams();

  /** Requests of one secret in a minute. */
  @WithDefault("60")
  int perMinute();
}
