package org.anyuan.incident.adapter.out.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** To read. */
@Entity(name = "TimelineRow")
@Immutable
@Table(name = "timeline")
class TimelineRow {
  @Id
  @Column(name = "event_id")
  UUID eventId;

  @Column(name = "decided_at")
  Instant decidedAt;

  @Column(name = "incident_id")
  UUID incidentId;

  @Column(name = "cause_id")
  UUID causeId;

  String type;

  @Column(name = "log_offset")
  long logOffset;

  byte[] event;
}
