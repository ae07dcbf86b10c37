package org.anyuan.alarm.adapter.out.postgres;

/** Statements of supervision. Many rows come as one JSON text, which needs no array types. */
final class SupervisionSql {
  static final String LEAD =
      """
      update supervision_lease set holder = ?1, until = clock_timestamp() + cast(?2 as bigint) * interval '1 millisecond'
      where holder = ?1 or until < clock_timestamp()
      """;

  static final String RESIGN = "update supervision_lease set until = '-infinity' where holder = ?1";

  /** Holds the lease's row until the commit, so that nobody takes it while this is written. */
  static final String STILL_LEADS =
      "select 1 from supervision_lease where holder = ?1 and until > clock_timestamp() for update";

  static final String STATUSES =
      """
      select device_id, school_id, region_path, state, faults,
        cast(extract(epoch from since) * 1000000 as bigint),
        cast(extract(epoch from last_seen_at) * 1000000 as bigint),
        interval_seconds, interval_said, battery_percent
      from device_status where device_id > ?1 order by device_id limit ?2
      """;

  /** A row that only moved keeps its time. */
  static final String SAVE_STATUSES =
      """
      insert into device_status (device_id, school_id, region_path, state, faults, since, last_seen_at,
        interval_seconds, interval_said, battery_percent)
      select * from json_to_recordset(cast(cast(?1 as text) as json)) as r(device_id text, school_id text,
        region_path text, state text, faults smallint, since timestamptz, last_seen_at timestamptz,
        interval_seconds integer, interval_said boolean, battery_percent smallint)
      on conflict (device_id) do update set
        school_id = excluded.school_id,
        region_path = excluded.region_path,
        since = case when device_status.state = excluded.state then device_status.since else excluded.since end,
        state = excluded.state,
        faults = excluded.faults,
        last_seen_at = coalesce(excluded.last_seen_at, device_status.last_seen_at),
        interval_seconds = excluded.interval_seconds,
        interval_said = excluded.interval_said,
        battery_percent = excluded.battery_percent
      """;

  static final String REMOVE_STATUSES =
      "delete from device_status where device_id = any(cast(?1 as text[]))";

  static final String OPEN_GAPS =
      """
      select cast(gap_id as text), school_id, region_path, reason,
        cast(extract(epoch from opened_at) * 1000000 as bigint),
        cast(extract(epoch from due_at) * 1000000 as bigint),
        cast(extract(epoch from overdue_at) * 1000000 as bigint),
        cast(extract(epoch from closed_at) * 1000000 as bigint), end_reason
      from coverage_gap where closed_at is null and school_id > ?1 order by school_id limit ?2
      """;

  static final String SAVE_GAPS =
      """
      insert into coverage_gap (gap_id, school_id, region_path, reason, opened_at, due_at, overdue_at,
        closed_at, end_reason)
      select * from json_to_recordset(cast(cast(?1 as text) as json)) as r(gap_id uuid, school_id text,
        region_path text, reason text, opened_at timestamptz, due_at timestamptz, overdue_at timestamptz,
        closed_at timestamptz, end_reason text)
      on conflict (gap_id) do update set overdue_at = excluded.overdue_at, closed_at = excluded.closed_at,
        end_reason = excluded.end_reason
      """;

  static final String SAVE_PATHS =
      """
      insert into school_paths (school_id, region_path, in_use, paths)
      select * from json_to_recordset(cast(cast(?1 as text) as json)) as r(school_id text,
        region_path text, in_use integer, paths integer)
      on conflict (school_id) do update set region_path = excluded.region_path,
        in_use = excluded.in_use, paths = excluded.paths
      """;

  static final String REMOVE_PATHS =
      "delete from school_paths where school_id = any(cast(?1 as text[]))";

  static final String FORGET =
      """
      delete from coverage_gap where gap_id in (
        select gap_id from coverage_gap where closed_at < clock_timestamp() - interval '1 year' limit 5000)
      """;

  private SupervisionSql() {}
}
