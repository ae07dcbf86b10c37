package org.anyuan.ledger.adapter.in.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.item.FindingKind;
import org.anyuan.ledger.domain.item.IncidentId;
import org.anyuan.ledger.domain.item.Item.Told;
import org.anyuan.ledger.domain.item.Mode;
import org.anyuan.ledger.domain.item.ResponseId;
import org.anyuan.ledger.domain.item.ReviewFinding;
import org.anyuan.ledger.domain.item.Track;
import org.anyuan.proto.response.v1.ResponseEvent;

/** From the contract of response to what the ledger has to know; of nobody who acted. */
final class ReadFinding {
  private ReadFinding() {}

  /** Absent: any other event of a response. */
  static Optional<Told> of(ResponseEvent event) {
    return event.hasReviewFinding() ? Optional.of(told(event)) : Optional.empty();
  }

  private static Told told(ResponseEvent event) {
    var finding = event.getReviewFinding();
    if (finding.getLateBySeconds() < 0) {
      throw new InvalidField("lateBySeconds", "0 or more");
    }
    return new Told(
        event.getEventId(),
        SchoolId.of("schoolId", event.getSchoolId()),
        mode(event),
        at(event),
        new ReviewFinding(
            ResponseId.of("responseId", event.getResponseId()),
            IncidentId.of("incidentId", event.getIncidentId()),
            kind(finding),
            finding.getSubject(),
            track(finding),
            Optional.of(finding.getLateBySeconds()).filter(s -> s > 0).map(Duration::ofSeconds)));
  }

  private static Instant at(ResponseEvent event) {
    var at = Timestamps.instant(event.getOccurredAt());
    if (!at.isAfter(Instant.EPOCH)) {
      throw new InvalidField("occurredAt", "a time after 1970");
    }
    return at;
  }

  /** What is not known yet counts as real. */
  private static Mode mode(ResponseEvent event) {
    return switch (event.getMode()) {
      case MODE_EXERCISE -> Mode.EXERCISE;
      case MODE_TEST -> Mode.TEST;
      case MODE_ACTUAL, MODE_UNSPECIFIED, UNRECOGNIZED -> Mode.ACTUAL;
    };
  }

  /** One that this version does not know waits among the dead letters for one that does. */
  private static FindingKind kind(org.anyuan.proto.response.v1.ReviewFinding finding) {
    return switch (finding.getKind()) {
      case REVIEW_FINDING_KIND_STEP_LATE -> FindingKind.STEP_LATE;
      case REVIEW_FINDING_KIND_STEP_EXCUSED -> FindingKind.STEP_EXCUSED;
      case REVIEW_FINDING_KIND_PAIRING_MISSED -> FindingKind.PAIRING_MISSED;
      case REVIEW_FINDING_KIND_PAIRING_OVERRIDDEN -> FindingKind.PAIRING_OVERRIDDEN;
      case REVIEW_FINDING_KIND_CORRECTION_LATE -> FindingKind.CORRECTION_LATE;
      case REVIEW_FINDING_KIND_FIRST_STATEMENT_LATE -> FindingKind.FIRST_STATEMENT_LATE;
      case REVIEW_FINDING_KIND_FIRST_BRIEFING_LATE -> FindingKind.FIRST_BRIEFING_LATE;
      case REVIEW_FINDING_KIND_REPORT_LATE -> FindingKind.REPORT_LATE;
      case REVIEW_FINDING_KIND_RECEIPT_LATE -> FindingKind.RECEIPT_LATE;
      case REVIEW_FINDING_KIND_TRACK_EXCUSED -> FindingKind.TRACK_EXCUSED;
      case REVIEW_FINDING_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw new InvalidField("kind", "not known: " + finding.getKindValue());
    };
  }

  private static Optional<Track> track(org.anyuan.proto.response.v1.ReviewFinding finding) {
    return switch (finding.getTrack()) {
      case TRACK_LAWFUL_HANDLING -> Optional.of(Track.LAWFUL_HANDLING);
      case TRACK_PUBLIC_INFORMATION -> Optional.of(Track.PUBLIC_INFORMATION);
      case TRACK_PUBLIC_ORDER -> Optional.of(Track.PUBLIC_ORDER);
      case TRACK_UNSPECIFIED -> Optional.empty();
      case UNRECOGNIZED -> throw new InvalidField("track", "not known: " + finding.getTrackValue());
    };
  }
}
