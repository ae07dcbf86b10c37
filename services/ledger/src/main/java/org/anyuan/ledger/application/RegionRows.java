package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.ImportType;
import org.anyuan.ledger.domain.Region;
import org.anyuan.ledger.domain.RegionDetails;

/** Rows of regions, parents before their children. */
@ApplicationScoped
class RegionRows implements RowKind<RegionDetails> {
  private final KeepRegions regions;

  RegionRows(KeepRegions regions) {
    this.regions = regions;
  }

  @Override
  public ImportType type() {
    return ImportType.REGIONS;
  }

  @Override
  public RegionDetails parse(ImportRow row) {
    return RegionDetails.of(
        row.text("id"),
        row.text("code"),
        row.text("parentId"),
        row.text("level"),
        row.text("name"),
        row.text("englishName"),
        row.position());
  }

  @Override
  public String id(RegionDetails wanted) {
    return wanted.id().value();
  }

  /** One after the other: a row may be the parent of the next. */
  @Override
  public Uni<Map<String, Outcome<Region>>> put(Work work, List<RegionDetails> wanted) {
    var outcomes = new LinkedHashMap<String, Outcome<Region>>();
    Uni<Void> all = Uni.createFrom().voidItem();
    for (var details : wanted) {
      all =
          all.chain(() -> regions.put(work, details, new Expected.Anything()))
              .invoke(outcome -> outcomes.put(id(details), outcome))
              .replaceWithVoid();
    }
    return all.replaceWith(outcomes);
  }
}
