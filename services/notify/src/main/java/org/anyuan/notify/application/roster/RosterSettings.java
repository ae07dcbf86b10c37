package org.anyuan.notify.application.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a deployment may set about rosters. */
@ConfigMapping(prefix = "anyuan.notify.roster")
public interface RosterSettings {
  /** How far gaps and double duties are looked for. */
  @WithDefault("P14D")
  Duration ahead();

  /** How often, though nobody changes anything. */
  @WithDefault("PT1H")
  Duration every();

  /** How long before a duty its person is told, where the roster says so. */
  @WithDefault("PT1H")
  Duration remind();
}
