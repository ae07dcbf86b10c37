package org.anyuan.incident.adapter.out.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** To read: it is written in batches, see {@link PostgresProjection}. */
@Entity(name = "IncidentRow")
@Immutable
@Table(name = "incidents")
class IncidentRow {
  @Id
  @Column(name = "incident_id")
  UUID incidentId;

  @Column(name = "school_id")
  String schoolId;

  @Column(name = "region_path")
  String regionPath;

  String mode;
  String state;

  @Column(name = "opened_at")
  Instant openedAt;

  byte[] snapshot;
}
