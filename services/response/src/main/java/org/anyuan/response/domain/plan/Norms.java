package org.anyuan.response.domain.plan;

import java.time.Duration;

/**
 * What a superior document allows at most (国办发〔2016〕80号: 5 h to the first statement, 24 h to the
 * first briefing). A plan may ask for less time, never for more.
 */
public record Norms(Duration firstStatement, Duration firstBriefing) {
  public static final Norms OF_2016_80 = new Norms(Duration.ofHours(5), Duration.ofHours(24));
}
