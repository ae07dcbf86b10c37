package org.anyuan.patrol.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.dispatch.AlarmKind;
import org.anyuan.patrol.domain.dispatch.KnownIncident;
import org.anyuan.patrol.domain.dispatch.Mode;
import org.anyuan.patrol.domain.dispatch.Severity;

@Entity
@Table(name = "incidents")
class IncidentRow {
  @Id String id;
  String schoolId;
  String regionPath;
  Double longitude;
  Double latitude;
  String mode;
  String kinds;
  String severity;
  boolean silent;
  boolean open;
  String mergedInto;
  Instant openedAt;
  long version;

  KnownIncident read(StoredJson json) {
    return new KnownIncident(
        new IncidentId(id),
        new SchoolId(schoolId),
        new RegionPath(regionPath),
        Ground.position(longitude, latitude),
        Mode.valueOf(mode),
        json.read(kinds, new TypeReference<Set<AlarmKind>>() {}),
        Severity.valueOf(severity),
        open,
        Optional.ofNullable(mergedInto).map(IncidentId::new),
        openedAt,
        version);
  }

  void write(KnownIncident incident, StoredJson json) {
    id = incident.id().value();
    schoolId = incident.school().value();
    regionPath = incident.path().value();
    longitude = Ground.longitude(incident.position());
    latitude = Ground.latitude(incident.position());
    mode = incident.mode().name();
    kinds = json.text(new TreeSet<>(incident.kinds()));
    severity = incident.severity().name();
    silent = incident.silent();
    open = incident.open();
    mergedInto = incident.mergedInto().map(IncidentId::value).orElse(null);
    openedAt = incident.openedAt();
    version = incident.version();
  }
}
