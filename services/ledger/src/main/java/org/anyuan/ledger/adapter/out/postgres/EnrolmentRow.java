package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.Enrolment;
import org.anyuan.ledger.domain.EnrolmentId;
import org.anyuan.ledger.domain.EnrolmentState;
import org.anyuan.ledger.domain.EnrolmentState.Open;
import org.anyuan.ledger.domain.EnrolmentState.Redeemed;
import org.anyuan.ledger.domain.EnrolmentState.Revoked;
import org.anyuan.ledger.domain.SchoolId;

@Entity
@Table(name = "enrolments")
class EnrolmentRow {
  @Id String id;
  String schoolId;
  String regionPath;
  String issuedBy;
  Instant issuedAt;
  Instant expiresAt;
  int mostDevices;
  String grantHash;
  String holderHash;
  Instant redeemedAt;
  String revokedBy;
  Instant revokedAt;
  long version;

  Enrolment read() {
    return new Enrolment(
        new EnrolmentId(id),
        new SchoolId(schoolId),
        new RegionPath(regionPath),
        new Enrolment.Terms(issuedBy, issuedAt, expiresAt, mostDevices),
        grantHash,
        state(),
        version);
  }

  private EnrolmentState state() {
    var redeemed = Optional.ofNullable(holderHash).map(holder -> new Redeemed(holder, redeemedAt));
    return revokedAt != null
        ? new Revoked(revokedBy, revokedAt, redeemed)
        : redeemed.<EnrolmentState>map(state -> state).orElseGet(Open::new);
  }

  void write(Enrolment enrolment) {
    id = enrolment.id().value();
    schoolId = enrolment.school().value();
    regionPath = enrolment.path().value();
    issuedBy = enrolment.terms().issuedBy();
    issuedAt = enrolment.terms().issuedAt();
    expiresAt = enrolment.terms().expiresAt();
    mostDevices = enrolment.terms().mostDevices();
    grantHash = enrolment.grantHash();
    version = enrolment.version();
    switch (enrolment.state()) {
      case Open _ -> {}
      case Redeemed redeemed -> write(redeemed);
      case Revoked(var by, var at, var redeemed) -> {
        revokedBy = by;
        revokedAt = at;
        redeemed.ifPresent(this::write);
      }
    }
  }

  private void write(Redeemed redeemed) {
    holderHash = redeemed.holderHash();
    redeemedAt = redeemed.at();
  }
}
