package org.anyuan.common.audit;

import com.google.protobuf.ByteString;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;
import org.anyuan.common.audit.AuditEntry.AuditActor;

/** Reads rows of {@code audit_trail}. */
final class AuditRows {
  static final String FIELDS =
      "id, region_id, region_path, occurred_at, actor, actor_role, action, subject, detail";

  private AuditRows() {}

  static AuditEntry entry(Row row) {
    return new AuditEntry(
        row.getString("region_id"),
        row.getString("region_path"),
        row.getOffsetDateTime("occurred_at").toInstant(),
        new AuditActor(row.getString("actor"), row.getString("actor_role")),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"));
  }

  static ByteString bytes(Row row, String column) {
    return Optional.ofNullable(row.get(Buffer.class, column))
        .map(buffer -> ByteString.copyFrom(buffer.getBytes()))
        .orElse(ByteString.EMPTY);
  }
}
