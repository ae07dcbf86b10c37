package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.ledger.application.Aggregates;
import org.anyuan.ledger.application.Change;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** One kind in one session: what is loaded here is written here. */
final class StoredRows<I, T, E> implements Aggregates<I, T> {
  private final Mutiny.Session session;
  private final RowMapping<I, T, E> mapping;
  private final Publication publication;
  private final Map<I, E> loaded = new HashMap<>();

  StoredRows(Mutiny.Session session, RowMapping<I, T, E> mapping, Publication publication) {
    this.session = session;
    this.mapping = mapping;
    this.publication = publication;
  }

  @Override
  public Uni<Map<I, T>> find(Collection<I> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : list(byIds(ids)).map(this::byId);
  }

  @Override
  public Uni<Map<I, T>> lock(Collection<I> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : lock(byIds(ids)).map(this::byId);
  }

  /** In the order of ids always, so that two who want the same rows never wait in a circle. */
  private Mutiny.SelectionQuery<E> byIds(Collection<I> ids) {
    var keys = ids.stream().map(Object::toString).toList();
    return query("where id in :ids order by id").setParameter("ids", keys);
  }

  Mutiny.SelectionQuery<E> query(String conditions) {
    return session.createSelectionQuery(
        "from " + mapping.entity().getSimpleName() + " " + conditions, mapping.entity());
  }

  Uni<List<T>> list(Mutiny.SelectionQuery<E> query) {
    return query.getResultList().map(rows -> rows.stream().map(this::keep).toList());
  }

  Uni<List<T>> lock(Mutiny.SelectionQuery<E> query) {
    return list(query.setLockMode(LockMode.PESSIMISTIC_WRITE));
  }

  private T keep(E row) {
    var value = mapping.read(row);
    loaded.put(mapping.id(value), row);
    return value;
  }

  private Map<I, T> byId(List<T> values) {
    var found = new LinkedHashMap<I, T>();
    values.forEach(value -> found.put(mapping.id(value), value));
    return found;
  }

  @Override
  public Uni<Void> save(List<Change<T>> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var fresh = changes.stream().map(this::write).filter(row -> !session.contains(row)).toArray();
    return session.persistAll(fresh).chain(() -> publication.of(session, mapping, changes));
  }

  private E write(Change<T> change) {
    return write(change.after());
  }

  private E write(T value) {
    var row = loaded.computeIfAbsent(mapping.id(value), _ -> mapping.fresh());
    mapping.write(row, value);
    return row;
  }

  /** Stores and publishes what is nobody's act. It was locked before. */
  Uni<Void> saveUnrecorded(T value) {
    write(value);
    return publication.again(session, mapping, List.of(value));
  }

  @Override
  public Uni<List<I>> republish(String after, int limit) {
    return lock(query("where id > :after order by id")
            .setParameter("after", after)
            .setMaxResults(limit))
        .call(values -> publication.again(session, mapping, values))
        .map(values -> values.stream().map(mapping::id).toList());
  }
}
