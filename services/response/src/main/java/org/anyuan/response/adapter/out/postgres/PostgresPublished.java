package org.anyuan.response.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.publication.PublishedStatements;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.SchoolId;
import org.anyuan.response.domain.Severity;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Words;
import org.anyuan.response.domain.publication.Published;
import org.anyuan.response.domain.publication.Published.Area;
import org.anyuan.response.domain.publication.Published.Earlier;
import org.anyuan.response.domain.statement.Content.Lines;
import org.anyuan.response.domain.statement.Publication;
import org.anyuan.response.domain.statement.StatementKind;

/** By allow-list: what is not for the public is not selected, but for where a row belongs. */
final class PostgresPublished implements PublishedStatements {
  private static final String SELECT =
      """
      select p.id, p.sequence, p.statement_id, p.version, p.type, p.kind, p.mode, p.area_code, p.area_name,
        p.area_name_en, p.issuer, p.issuer_en, p.incident_kind, p.severity, p.title_zh, p.body_zh, p.title_en,
        p.body_en, p.published_at, p.reason, p.region_path, p.response_id, p.school_id, p.incident_id,
        coalesce((select cast(json_agg(json_build_object('id', json_build_object('value', e.id), 'at', e.published_at)
                                       order by e.sequence) as text)
                  from publications e where e.statement_id = p.statement_id and e.sequence < p.sequence), '[]')
      from publications p
      """;

  private final Rows rows;
  private final StoredJson json;

  PostgresPublished(Rows rows, StoredJson json) {
    this.rows = rows;
    this.json = json;
  }

  @Override
  public Uni<Mark> mark() {
    return rows.rows(
            "select count(*), coalesce(max(sequence), 0) from publications where mode = 'ACTUAL'")
        .map(found -> new Mark(number(found.getFirst()[0]), number(found.getFirst()[1])));
  }

  @Override
  public Uni<List<Kept>> actualFrom(long sequence, int limit) {
    return rows.rows(
            SELECT
                + " where p.mode = 'ACTUAL' and p.sequence >= ?1 order by p.sequence desc limit ?2",
            sequence,
            limit)
        .map(this::all)
        .map(List::reversed);
  }

  @Override
  public Uni<List<Kept>> page(Query query) {
    var conditions =
        new Conditions(SELECT + " where true")
            .and("p.mode = ?", query.mode().map(Mode::name))
            .and("p.response_id = ?", query.response().map(ResponseId::value))
            .and("p.statement_id = ?", query.statement().map(StatementId::value))
            .and(
                "p.sequence > (select a.sequence from publications a where a.id = ?)",
                query.after().map(PublicationId::value));
    var sql = conditions.end("p.sequence", query.limit());
    return rows.rows(sql, conditions.values()).map(this::all);
  }

  @Override
  public Uni<Optional<Kept>> find(PublicationId id) {
    return rows.rows(SELECT + " where p.id = ?1", id.value())
        .map(found -> all(found).stream().findFirst());
  }

  private List<Kept> all(List<Object[]> found) {
    return Collections.unmodifiableList(found.stream().map(this::read).toList());
  }

  private Kept read(Object[] row) {
    var english = (String) row[16];
    return new Kept(
        new Published(
            new PublicationId((UUID) row[0]),
            number(row[1]),
            new StatementId((UUID) row[2]),
            number(row[3]),
            Publication.Type.valueOf((String) row[4]),
            StatementKind.valueOf((String) row[5]),
            Mode.valueOf((String) row[6]),
            new Area((String) row[7], new Words((String) row[8], (String) row[9])),
            new Words((String) row[10], (String) row[11]),
            AlarmKind.valueOf((String) row[12]),
            Severity.valueOf((String) row[13]),
            new Lines((String) row[14], (String) row[15]),
            english.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lines(english, (String) row[17])),
            Rows.instant(row[18]),
            json.read((String) row[24], new TypeReference<List<Earlier>>() {}),
            (String) row[19]),
        new RegionPath((String) row[20]),
        new ResponseId((UUID) row[21]),
        new SchoolId((String) row[22]),
        new IncidentId((String) row[23]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
