package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Building;
import org.anyuan.ledger.domain.ImportType;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolDetails;
import org.anyuan.ledger.domain.SchoolId;

@ApplicationScoped
class SchoolRows implements RowKind<SchoolDetails> {
  private final KeepSchools schools;

  SchoolRows(KeepSchools schools) {
    this.schools = schools;
  }

  @Override
  public ImportType type() {
    return ImportType.SCHOOLS;
  }

  @Override
  public SchoolDetails parse(ImportRow row) {
    return SchoolDetails.of(
        row.text("id"),
        row.text("name"),
        row.text("englishName"),
        row.text("type"),
        row.text("regionId"),
        row.text("policeStationName"),
        Position.parse(row.text("datum"), row.text("longitude"), row.text("latitude")),
        SchoolDetails.DailyLife.of(
            Building.parse(row.text("buildings")),
            row.text("arrivalTime"),
            row.text("dismissalTime")),
        row.flag("demo", false));
  }

  @Override
  public String id(SchoolDetails wanted) {
    return wanted.id().value();
  }

  @Override
  public Uni<Map<SchoolId, Outcome<School>>> put(Work work, List<SchoolDetails> wanted) {
    return schools.put(work, wanted, new Expected.Anything());
  }
}
