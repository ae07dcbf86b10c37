package org.anyuan.response.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.anyuan.common.json.StoredJson;
import org.anyuan.response.domain.KnownIncident;

@Entity
@Table(name = "incidents")
class IncidentRow {
  @Id String id;
  String schoolId;
  String regionPath;
  String body;
  long version;

  KnownIncident read(StoredJson json) {
    return json.read(body, KnownIncident.class);
  }

  void write(KnownIncident incident, StoredJson json) {
    id = incident.about().incident().value();
    schoolId = incident.about().school().value();
    regionPath = incident.about().path().value();
    body = json.text(incident);
    version = incident.version();
  }
}
