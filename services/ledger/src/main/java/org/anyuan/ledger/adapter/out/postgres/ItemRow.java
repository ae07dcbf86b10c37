package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.item.FindingKind;
import org.anyuan.ledger.domain.item.IncidentId;
import org.anyuan.ledger.domain.item.Item;
import org.anyuan.ledger.domain.item.ItemId;
import org.anyuan.ledger.domain.item.ItemSource;
import org.anyuan.ledger.domain.item.ItemState;
import org.anyuan.ledger.domain.item.Mode;
import org.anyuan.ledger.domain.item.ResponseId;
import org.anyuan.ledger.domain.item.ReviewFinding;
import org.anyuan.ledger.domain.item.Track;

@Entity
@Table(name = "items")
class ItemRow {
  @Id UUID id;
  String source;
  String schoolId;
  String regionPath;
  String mode;
  String state;
  Instant openedAt;
  UUID responseId;
  String incidentId;
  String kind;
  String subject;
  String track;
  Long lateBySeconds;

  Item read() {
    return new Item(
        new ItemId(id),
        ItemSource.valueOf(source),
        new SchoolId(schoolId),
        new RegionPath(regionPath),
        Mode.valueOf(mode),
        openedAt,
        new ReviewFinding(
            new ResponseId(responseId),
            new IncidentId(incidentId),
            FindingKind.valueOf(kind),
            subject,
            Optional.ofNullable(track).map(Track::valueOf),
            Optional.ofNullable(lateBySeconds).map(Duration::ofSeconds)),
        ItemState.valueOf(state));
  }

  void write(Item item) {
    var finding = item.finding();
    id = item.id().value();
    source = item.source().name();
    schoolId = item.school().value();
    regionPath = item.path().value();
    mode = item.mode().name();
    state = item.state().name();
    openedAt = item.openedAt();
    responseId = finding.response().value();
    incidentId = finding.incident().value();
    kind = finding.kind().name();
    subject = finding.subject();
    track = finding.track().map(Enum::name).orElse(null);
    lateBySeconds = finding.lateBy().map(Duration::toSeconds).orElse(null);
  }
}
