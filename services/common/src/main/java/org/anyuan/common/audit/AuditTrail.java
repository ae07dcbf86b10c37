package org.anyuan.common.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records acts in the transaction of their effect: both are there or neither. */
@ApplicationScoped
public class AuditTrail {
  private static final String INSERT =
      """
      insert into audit_trail
        (region_id, region_path, occurred_at, actor, actor_role, action, subject, detail)
      select * from json_to_recordset(cast(cast(?1 as text) as json)) as r(
        region_id text, region_path text, occurred_at timestamptz, actor text, actor_role text,
        action text, subject text, detail text)
      """;

  private final ObjectMapper json;
  private final Clock clock;

  AuditTrail(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  public Uni<Void> record(
      Mutiny.Session session,
      String regionId,
      String regionPath,
      AuditActor actor,
      String action,
      String subject,
      String detailJson) {
    return record(
        session,
        List.of(
            new AuditEntry(
                regionId, regionPath, clock.instant(), actor, action, subject, detailJson)));
  }

  public Uni<Void> record(Mutiny.Session session, List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var rows = json.createArrayNode();
    for (var entry : entries) {
      rows.addObject()
          .put("region_id", entry.regionId())
          .put("region_path", entry.regionPath())
          // PostgreSQL keeps microseconds, and the hash covers what is kept.
          .put("occurred_at", entry.occurredAt().truncatedTo(ChronoUnit.MICROS).toString())
          .put("actor", entry.actor().name())
          .put("actor_role", entry.actor().role())
          .put("action", entry.action())
          .put("subject", entry.subject())
          .put("detail", entry.detail());
    }
    return session
        .createNativeQuery(INSERT)
        .setParameter(1, rows.toString())
        .executeUpdate()
        .replaceWithVoid();
  }
}
