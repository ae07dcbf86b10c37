package org.anyuan.lead.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.sql.Rows;
import org.anyuan.lead.application.attachments.Attachments;
import org.anyuan.lead.application.attachments.ObjectName;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.attachment.Attachment;
import org.anyuan.lead.domain.attachment.AttachmentId;
import org.anyuan.lead.domain.attachment.AttachmentType;
import org.anyuan.lead.domain.lead.Lead;

final class PostgresAttachments implements Attachments {
  private static final String READ =
      """
      select cast(id as text), number, type, bytes, sha256, brought_as, brought_at, cast(object as text), work
      from attachments where lead_id = ?1
      """;

  private static final String ADD =
      """
      insert into attachments (id, lead_id, region_path, school_id, number, object, type, bytes, sha256, brought_as,
        brought_at, work)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(cast(?11 as text) as timestamptz), nullif(?12, ''))
      """;

  private static final String TAKE_DUE =
      """
      update attachment_objects set state = 'DOOMED', due_at = cast(cast(?2 as text) as timestamptz)
      where object in (
        select object from attachment_objects where due_at <= cast(cast(?1 as text) as timestamptz)
        order by due_at limit ?3 for update skip locked)
      returning cast(lead_id as text), cast(object as text)
      """;

  private final Rows rows;
  private final Journal journal;

  PostgresAttachments(Rows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
  }

  @Override
  public Uni<List<Attachment>> of(LeadId lead) {
    return rows.rows(READ + " order by number", lead.value())
        .map(found -> found.stream().map(row -> attachment(lead, row)).toList());
  }

  @Override
  public Uni<Optional<Kept>> find(LeadId lead, AttachmentId id) {
    return rows.rows(READ + " and id = ?2", lead.value(), id.value())
        .map(
            found ->
                found.stream()
                    .findFirst()
                    .map(
                        row ->
                            new Kept(
                                attachment(lead, row),
                                new ObjectName(lead, UUID.fromString((String) row[7])),
                                Optional.ofNullable((String) row[8]))));
  }

  private static Attachment attachment(LeadId lead, Object[] row) {
    return new Attachment(
        AttachmentId.of("id", (String) row[0]),
        lead,
        (int) row[1],
        AttachmentType.valueOf((String) row[2]),
        (int) row[3],
        (String) row[4],
        Agency.valueOf((String) row[5]),
        Rows.instant(row[6]));
  }

  @Override
  public Uni<Void> announce(Lead lead, ObjectName name, Instant until) {
    return rows.write(
        """
        insert into attachment_objects (object, lead_id, region_path, school_id, state, due_at)
        values (?1, ?2, ?3, ?4, 'WAITING', cast(cast(?5 as text) as timestamptz))
        """,
        name.object(),
        name.lead().value(),
        lead.about().path().value(),
        lead.about().school().value(),
        until.toString());
  }

  @Override
  public Uni<Void> add(Lead lead, Kept kept) {
    var attachment = kept.attachment();
    return rows.write(
            "update attachment_objects set state = 'KEPT', due_at = null where object = ?1 and state = 'WAITING'",
            kept.name().object())
        .chain(
            () ->
                rows.write(
                    ADD,
                    attachment.id().value(),
                    lead.id().value(),
                    lead.about().path().value(),
                    lead.about().school().value(),
                    attachment.number(),
                    kept.name().object(),
                    attachment.type().name(),
                    attachment.bytes(),
                    attachment.sha256(),
                    attachment.as().name(),
                    attachment.at().toString(),
                    kept.work().orElse("")));
  }

  @Override
  public Uni<Void> recordReading(Lead lead, Attachment attachment, Instant now) {
    return journal.record(
        List.of(
            journal.entry(
                lead.about().path(),
                now,
                "attachment.read",
                attachment.id().toString(),
                Map.of("lead", lead.id().toString()))));
  }

  @Override
  public Uni<Void> forget(LeadId lead, Instant now) {
    return rows.perhaps("delete from attachments where lead_id = ?1", lead.value())
        .chain(
            () ->
                rows.perhaps(
                    """
                    update attachment_objects set state = 'DOOMED', due_at = cast(cast(?2 as text) as timestamptz)
                    where lead_id = ?1 and state <> 'DOOMED'
                    """,
                    lead.value(),
                    now.toString()));
  }

  @Override
  public Uni<List<ObjectName>> takeDue(Instant now, Instant again, int limit) {
    return rows.rows(TAKE_DUE, now.toString(), again.toString(), limit)
        .map(
            found ->
                found.stream()
                    .map(
                        row ->
                            new ObjectName(
                                LeadId.of("lead", (String) row[0]),
                                UUID.fromString((String) row[1])))
                    .toList());
  }

  @Override
  public Uni<Void> gone(ObjectName name) {
    return rows.perhaps(
        "delete from attachment_objects where object = ?1 and state = 'DOOMED'", name.object());
  }
}
