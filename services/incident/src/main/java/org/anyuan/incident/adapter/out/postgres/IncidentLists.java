package org.anyuan.incident.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.Cursor;
import org.anyuan.incident.application.IncidentFilter;
import org.anyuan.incident.application.Page;
import org.anyuan.incident.application.PageRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** A page of incidents, however many there are. */
@ApplicationScoped
class IncidentLists {
  private static final String SELECT =
      "select incident_id, school_id, region_path, mode, state, opened_at, snapshot from incidents";
  private static final String ORDER = " order by opened_at desc, incident_id desc";
  private static final Comparator<IncidentRow> NEWEST_FIRST =
      Comparator.comparing((IncidentRow r) -> r.openedAt)
          // As PostgreSQL compares them: byte by byte, which their text has the order of.
          .thenComparing(r -> r.incidentId.toString())
          .reversed();

  private final Database database;
  private final Duration deadline;

  IncidentLists(
      Database database,
      @ConfigProperty(name = "anyuan.incident.query-deadline") Duration deadline) {
    this.database = database;
    this.deadline = deadline;
  }

  Page<IncidentRow> page(IncidentFilter filter, PageRequest page, Scope scope) {
    var branches = Branches.of(filter, scope).stream().map(b -> after(b, page)).toList();
    if (branches.isEmpty()) {
      return new Page<>(List.of(), java.util.Optional.empty());
    }
    int most = page.limit() + 1;
    var rows =
        database.query(
            scope,
            s -> Planning.forTheseValues(s, deadline).chain(() -> inTurn(s, branches, most)));
    return Page.of(
        rows.stream().sorted(NEWEST_FIRST).limit(most).toList(),
        page.limit(),
        r -> new Cursor(r.openedAt, r.incidentId.toString()));
  }

  /** Whether there is one after so many. */
  boolean moreThan(int most, IncidentFilter filter, Scope scope) {
    var branches = Branches.of(filter, scope);
    return database.query(
            scope,
            s ->
                Planning.forTheseValues(s, deadline)
                    .chain(() -> counts(s, branches, most + 1))
                    .map(counts -> counts.stream().mapToLong(Long::longValue).sum()))
        > most;
  }

  private static Conditions after(Conditions branch, PageRequest page) {
    return page.after()
        .map(
            c ->
                branch
                    // The first one bounds the index; by the second alone it would be read from its
                    // beginning.
                    .and("opened_at <= :at", "at", c.at())
                    .and("(opened_at < :at or incident_id < :id)", "id", c.uuid()))
        .orElse(branch);
  }

  private static Uni<List<IncidentRow>> inTurn(
      Mutiny.Session session, List<Conditions> branches, int most) {
    Uni<List<IncidentRow>> all = Uni.createFrom().item(ArrayList::new);
    for (var branch : branches) {
      all =
          all.chain(
              so ->
                  bound(
                          session.createNativeQuery(
                              SELECT + branch.where() + ORDER, IncidentRow.class),
                          branch)
                      .setMaxResults(most)
                      .getResultList()
                      .map(
                          found -> {
                            so.addAll(found);
                            return so;
                          }));
    }
    return all;
  }

  private static Uni<List<Long>> counts(
      Mutiny.Session session, List<Conditions> branches, int most) {
    Uni<List<Long>> all = Uni.createFrom().item(ArrayList::new);
    for (var branch : branches) {
      var text =
          "select count(*) from (select from incidents%s limit %d) found"
              .formatted(branch.where(), most);
      all =
          all.chain(
              so ->
                  bound(session.createNativeQuery(text, Long.class), branch)
                      .getSingleResult()
                      .map(
                          n -> {
                            so.add(n);
                            return so;
                          }));
    }
    return all;
  }

  private static <R> Mutiny.SelectionQuery<R> bound(
      Mutiny.SelectionQuery<R> query, Conditions branch) {
    branch.values().forEach(query::setParameter);
    return query;
  }
}
