package org.anyuan.response.domain.concern;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.RegionId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.SchoolId;
import org.anyuan.response.domain.publication.Anonymous;

/**
 * What is asked or said, and where.
 *
 * @param topic in a few words of the desk's own, not of the post's
 * @param school absent where it is of no one school
 * @param response absent while nothing is confirmed
 */
public record ConcernDetails(
    Kind kind,
    Platform platform,
    String topic,
    Instant noticedAt,
    RegionId region,
    Optional<SchoolId> school,
    Optional<IncidentId> incident,
    Optional<ResponseId> response) {
  public static final int LONGEST_TOPIC = 120;
  private static final Duration OLDEST = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofMinutes(1);

  public enum Kind {
    QUESTION,
    RUMOUR
  }

  public static ConcernDetails of(
      String kind,
      String platform,
      String topic,
      Instant noticedAt,
      String region,
      Optional<String> school,
      Optional<String> incident,
      Optional<String> response,
      Instant now) {
    if (noticedAt.isAfter(now.plus(AHEAD)) || noticedAt.isBefore(now.minus(OLDEST))) {
      throw new InvalidField("noticedAt", "not ahead, and at most 31 days ago");
    }
    return new ConcernDetails(
        Text.oneOf("kind", Kind.class, kind),
        Text.oneOf("platform", Platform.class, platform),
        Anonymous.required("topic", topic, LONGEST_TOPIC),
        noticedAt,
        RegionId.of("regionId", region),
        school.map(id -> SchoolId.of("schoolId", id)),
        incident.map(id -> IncidentId.of("incidentId", id)),
        response.map(id -> ResponseId.of("responseId", id)));
  }
}
