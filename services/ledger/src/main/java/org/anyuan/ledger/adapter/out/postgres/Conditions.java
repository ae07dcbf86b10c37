package org.anyuan.ledger.adapter.out.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a list is asked for by: only what was asked for is in the query, so that an index helps. */
final class Conditions {
  private final StringBuilder query;
  private final Map<String, Object> values = new HashMap<>();

  /**
   * The first, which is always there.
   *
   * @param begin up to it, with its parameter
   */
  Conditions(String begin, String name, Object value) {
    query = new StringBuilder(begin);
    values.put(name, value);
  }

  Conditions and(String part, String name, Optional<?> value) {
    value.ifPresent(
        one -> {
          query.append(" and ").append(part);
          values.put(name, one);
        });
    return this;
  }

  <R> Mutiny.SelectionQuery<R> of(Mutiny.Session session, Class<R> row, String order) {
    var selection = session.createSelectionQuery(query + " order by " + order, row);
    values.forEach(selection::setParameter);
    return selection;
  }
}
