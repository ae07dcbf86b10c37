package org.anyuan.lead.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Rows;
import org.anyuan.lead.application.publics.Receipts;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;

final class PostgresReceipts implements Receipts {
  private final Rows rows;

  PostgresReceipts(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Uni<Optional<Kept>> find(String number) {
    return rows.rows(
            """
            select number, cast(lead_id as text), region_path, school_id, code_hash, work from receipts where number = ?1
            """,
            number)
        .map(
            found ->
                found.stream()
                    .findFirst()
                    .map(
                        row ->
                            new Kept(
                                (String) row[0],
                                LeadId.of("lead", (String) row[1]),
                                new RegionPath((String) row[2]),
                                new SchoolId((String) row[3]),
                                (String) row[4],
                                (String) row[5])));
  }

  @Override
  public Uni<Void> add(Kept receipt) {
    return rows.write(
        "insert into receipts (number, lead_id, region_path, school_id, code_hash, work) values (?1, ?2, ?3, ?4, ?5, ?6)",
        receipt.number(),
        receipt.lead().value(),
        receipt.path().value(),
        receipt.school().value(),
        receipt.hash(),
        receipt.work());
  }
}
