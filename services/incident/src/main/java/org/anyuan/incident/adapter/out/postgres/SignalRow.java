package org.anyuan.incident.adapter.out.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** To read. */
@Entity(name = "SignalRow")
@Immutable
@Table(name = "signals")
@IdClass(SignalRow.Key.class)
class SignalRow {
  @Id
  @Column(name = "signal_id")
  UUID signalId;

  @Id
  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "incident_id")
  UUID incidentId;

  byte[] signal;

  record Key(UUID signalId, Instant receivedAt) {}
}
