package org.anyuan.response.domain.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.StatementId;

/** A person posted a publication on an official account, and says so here. */
public record Posting(
    UUID id,
    StatementId statement,
    PublicationId publication,
    Platform platform,
    Instant postedAt,
    String by,
    String role,
    Instant recordedAt) {
  private static final Duration AHEAD = Duration.ofMinutes(1);

  /** Where official accounts are. */
  public enum Platform {
    WECHAT,
    WEIBO,
    DOUYIN,
    KUAISHOU,
    TOUTIAO,
    XIAOHONGSHU,
    BILIBILI,
    WEBSITE,
    PRESS,
    BROADCAST,
    OTHER
  }

  public static Outcome<Posting> of(
      UUID id, Published published, Platform platform, Instant postedAt, By by, Instant now) {
    if (published.exercise()) {
      return Outcome.refused(Reason.CONFLICT, "id", "an exercise is posted nowhere");
    }
    if (postedAt.isBefore(published.at()) || postedAt.isAfter(now.plus(AHEAD))) {
      return Outcome.refused(
          Reason.INVALID, "postedAt", "after it was published, and not in the future");
    }
    return new Outcome.Changed<>(
        new Posting(
            id,
            published.statement(),
            published.id(),
            platform,
            postedAt,
            by.name(),
            by.role(),
            now));
  }
}
