package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anyuan.ledger.domain.Import;
import org.anyuan.ledger.domain.ImportType;

@Entity
@Table(name = "imports")
class ImportEntity {
  @Id UUID id;
  String regionPath;
  String type;
  String state;
  long totalRows;
  long importedRows;
  long unchangedRows;
  long rejectedRows;
  String errors;
  Instant startedAt;
  Instant heartbeat;

  Import read(JsonColumns json) {
    return new Import(
        id,
        ImportType.valueOf(type),
        Import.State.valueOf(state),
        totalRows,
        importedRows,
        unchangedRows,
        rejectedRows,
        json.rowErrors(errors),
        startedAt,
        heartbeat);
  }

  void write(Import now, JsonColumns json) {
    id = now.id();
    type = now.type().name();
    state = now.state().name();
    totalRows = now.totalRows();
    importedRows = now.importedRows();
    unchangedRows = now.unchangedRows();
    rejectedRows = now.rejectedRows();
    errors = json.text(now.errors());
    startedAt = now.startedAt();
    heartbeat = now.heartbeat();
  }
}
