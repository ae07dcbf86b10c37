package org.anyuan.patrol.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.dispatch.AlarmKind;
import org.anyuan.patrol.domain.dispatch.Requirement;
import org.anyuan.patrol.domain.dispatch.RunCard;
import org.anyuan.patrol.domain.dispatch.SchoolType;
import org.anyuan.patrol.domain.dispatch.Severity;
import org.anyuan.patrol.domain.unit.Shift;

@Entity
@Table(name = "run_cards")
class RunCardRow {
  @Id String id;
  String regionPath;
  String card;
  boolean retired;
  long version;

  /** What is kept as JSON. */
  record Card(
      String name,
      Set<AlarmKind> kinds,
      Severity fromSeverity,
      Set<SchoolType> schoolTypes,
      Optional<Shift> hours,
      List<Requirement> requirements,
      boolean automatic) {}

  RunCard read(StoredJson json) {
    var body = json.read(card, new TypeReference<Card>() {});
    return new RunCard(
        id,
        body.name(),
        new RegionPath(regionPath),
        body.kinds(),
        body.fromSeverity(),
        body.schoolTypes(),
        body.hours(),
        body.requirements(),
        body.automatic(),
        retired,
        version);
  }

  void write(RunCard value, StoredJson json) {
    id = value.id();
    regionPath = value.path().value();
    card =
        json.text(
            new Card(
                value.name(),
                new TreeSet<>(value.kinds()),
                value.fromSeverity(),
                new TreeSet<>(value.schoolTypes()),
                value.hours(),
                value.requirements(),
                value.automatic()));
    retired = value.retired();
    version = value.version();
  }
}
