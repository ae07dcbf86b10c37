package org.anyuan.incident.adapter.out.postgres;

import org.anyuan.incident.application.Statistics.Wanted;

/**
 * What is counted, of which table, by which time. {@code part} is the region below the wanted one.
 */
enum Counts {
  /** By part, and by day and kind. A cancel takes a press back and is none. */
  PRESSES(
      "received_at",
      """
      select part, day, kind, count(*)
      from (select split_part(region_path, '/', %s) part, kind,
                   cast(received_at at time zone 'Asia/Shanghai' as date) as day
            from signals%s and not restoral and kind <> 'CANCEL') p
      group by grouping sets ((part), (day, kind))
      order by day, kind, part
      """),

  /** By disposition, of each part and of all. */
  OPENED(
      "opened_at",
      """
      select part, disposition, count(*)
      from (select split_part(region_path, '/', %s) part, disposition from incidents%s and state <> 'MERGED') i
      group by grouping sets ((part, disposition), (disposition))
      order by part, disposition
      """),

  /** By lane, of each part and of all. What the decider called late is late. */
  LANES(
      "due_from",
      """
      select audience, part, count(*),
             count(*) filter (where queued_at is not null and not queued_late), count(*) filter (where queued_late),
             count(*) filter (where delivered_at is not null and not delivered_late),
             count(*) filter (where delivered_late),
             count(*) filter (where acknowledged_at is not null and not acknowledged_late),
             count(*) filter (where acknowledged_late),
             percentile_cont(0.5) within group (order by took), percentile_cont(0.9) within group (order by took),
             percentile_cont(0.99) within group (order by took)
      from (select split_part(region_path, '/', %s) part, audience, queued_at, delivered_at, acknowledged_at,
                   'QUEUED' = any(overdue) queued_late, 'DELIVERED' = any(overdue) delivered_late,
                   'ACKNOWLEDGED' = any(overdue) acknowledged_late,
                   cast(extract(epoch from acknowledged_at - due_from) as double precision) took
            from tasks%s) t
      group by grouping sets ((audience, part), (audience))
      order by audience, part
      """);

  private final String at;
  private final String text;

  Counts(String at, String text) {
    this.at = at;
    this.text = text;
  }

  Conditions of(Wanted wanted) {
    var during =
        Conditions.NONE
            .and("mode = :mode", "mode", wanted.mode())
            .and(at + " >= :start", "start", wanted.span().start())
            .and(at + " < :end", "end", wanted.span().end());
    return this == OPENED
        ? Areas.inside(during, wanted.region())
        : Areas.under(during, wanted.region());
  }

  String text(Wanted wanted) {
    // "/420000/420100/" splits into an empty text before the first slash, then the ids.
    int below = wanted.region().ids().size() + 2;
    return text.formatted(below, of(wanted).where());
  }
}
