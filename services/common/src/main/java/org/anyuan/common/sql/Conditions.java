package org.anyuan.common.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a list is asked for by: each part with its value, numbered as they come. */
public final class Conditions {
  private final StringBuilder sql;
  private final List<Object> values = new ArrayList<>();

  public Conditions(String begin) {
    sql = new StringBuilder(begin);
  }

  /**
   * A part.
   *
   * @param part with {@code ?} where the value stands
   */
  public Conditions and(String part, Object value) {
    values.add(value);
    sql.append(" and ").append(part.replace("?", "?" + values.size()));
    return this;
  }

  /**
   * A part.
   *
   * @param part each {@code ?} of which stands for the next of the values
   */
  public Conditions each(String part, Object... all) {
    sql.append(" and ");
    return then(part, all);
  }

  /**
   * What follows, whatever it is: a join, a query within the query.
   *
   * @param part each {@code ?} of which stands for the next of the values
   */
  public Conditions then(String part, Object... all) {
    var next = 0;
    for (var at = 0; at < part.length(); at++) {
      var character = part.charAt(at);
      sql.append(character);
      if (character == '?') {
        values.add(all[next]);
        next++;
        sql.append(values.size());
      }
    }
    return this;
  }

  public Conditions and(String part, Optional<?> value) {
    return value.isPresent() ? and(part, value.get()) : this;
  }

  /** Order and limit, which is the last value. */
  public String end(String order, int limit) {
    values.add(limit);
    return sql + " order by " + order + " limit ?" + values.size();
  }

  public Object[] values() {
    return values.toArray();
  }
}
