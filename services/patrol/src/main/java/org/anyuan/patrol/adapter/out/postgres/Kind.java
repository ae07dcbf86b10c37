package org.anyuan.patrol.adapter.out.postgres;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.anyuan.common.region.RegionPath;
import org.anyuan.proto.patrol.v1.PatrolEvent;

/**
 * How one kind is stored, published and recorded.
 *
 * @param event of an action; empty where nobody outside has to know
 * @param facts for the audit trail: no positions of people
 */
record Kind<T>(
    String table,
    Class<T> type,
    Function<T, Columns> columns,
    BiFunction<String, T, Optional<PatrolEvent.Builder>> event,
    Function<T, Map<String, String>> facts) {

  /**
   * What is asked for by.
   *
   * @param schoolId empty where it is of no school
   * @param parent empty where it hangs on nothing
   * @param dueAt absent unless time alone will change it
   */
  record Columns(
      String id,
      String schoolId,
      RegionPath path,
      String state,
      String parent,
      Optional<Instant> dueAt,
      long version) {}
}
