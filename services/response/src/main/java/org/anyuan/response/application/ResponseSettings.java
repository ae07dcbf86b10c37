package org.anyuan.response.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a deployment may set. What a region may set is in its plans. */
@ConfigMapping(prefix = "anyuan.response")
public interface ResponseSettings {
  Norms norms();

  /** 国办发〔2016〕80号: no plan may ask for more time. */
  interface Norms {
    @WithDefault("PT5H")
    Duration firstStatement();

    @WithDefault("PT24H")
    Duration firstBriefing();

    default org.anyuan.response.domain.plan.Norms all() {
      return new org.anyuan.response.domain.plan.Norms(firstStatement(), firstBriefing());
    }
  }
}
