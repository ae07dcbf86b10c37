package org.anyuan.alarm.adapter.out.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anyuan.alarm.application.Spool.Change;
import org.anyuan.alarm.application.Spool.SpooledSignal;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.hibernate.annotations.Immutable;

/** Read only: rows are written by statements that know what to do when they are there already. */
@Entity
@Immutable
@Table(name = "spooled_signal")
class SpooledRow {
  @Id Long id;

  @Column(name = "signal_id")
  UUID signalId;

  @Column(name = "received_at")
  Instant receivedAt;

  byte[] signal;

  @Column(name = "spooled_at")
  Instant spooledAt;

  @Column(name = "drained_at")
  Instant drainedAt;

  @Column(name = "changed_at")
  Instant changedAt;

  SpooledSignal waiting() {
    return new SpooledSignal(id, message());
  }

  Change change() {
    return new Change(new Change.Key(id, drainedAt != null), changedAt, message());
  }

  private AlarmSignal message() {
    try {
      return AlarmSignal.parseFrom(signal);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the spool holds what we did not write", e);
    }
  }
}
