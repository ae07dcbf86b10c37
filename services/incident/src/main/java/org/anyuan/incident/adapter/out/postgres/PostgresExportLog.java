package org.anyuan.incident.adapter.out.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.region.RegionPath;
import org.anyuan.incident.application.ExportLog;
import org.anyuan.incident.application.Viewer;

@ApplicationScoped
class PostgresExportLog implements ExportLog {
  private static final String ROOT = "root";

  private final Database database;
  private final AuditTrail audit;

  PostgresExportLog(Database database, AuditTrail audit) {
    this.database = database;
    this.audit = audit;
  }

  @Override
  public void record(Viewer viewer, RegionPath region, String what, String detail) {
    var ids = region.ids();
    database.query(
        viewer.scope(),
        s ->
            audit
                .record(
                    s,
                    ids.isEmpty() ? ROOT : ids.getLast(),
                    region.value(),
                    new AuditActor(viewer.subject(), viewer.role()),
                    what + ".exported",
                    "region/" + region.value(),
                    detail)
                .replaceWith(true));
  }
}
