package org.anyuan.alarm.adapter.out.postgres;

/** The spool's statements. */
final class SpoolSql {
  /**
   * A transaction by itself. The row comes out of the call that sets the scope, so the scope is set
   * when row-level security looks at the row, and for no longer than that.
   */
  static final String ADD =
      """
      insert into spooled_signal (signal_id, received_at, school_id, region_path, signal)
      select $1::uuid, $2::timestamptz, $3::text, $4::text, $5::bytea
      from set_config('anyuan.scope', $6, true)
      on conflict (signal_id, received_at) do nothing
      """;

  static final String DRAINED =
      """
      update spooled_signal set drained_at = clock_timestamp(), changed_at = clock_timestamp()
      where signal_id = ?1 and received_at = ?2 and drained_at is null
      """;

  static final String DRAINED_IDS =
      """
      update spooled_signal set drained_at = clock_timestamp(), changed_at = clock_timestamp()
      where id = any(cast(?1 as bigint[])) and drained_at is null
      """;

  static final String LEASE =
      """
      update spool_lease set holder = ?1, until = clock_timestamp() + interval '10 seconds'
      where holder = ?1 or until < clock_timestamp()
      """;

  /**
   * Some of each school, so that one school's thousands do not keep the others waiting. What is
   * younger than the log's 2 seconds may still be confirmed to its writer.
   */
  static final String NEXT =
      """
      select id from (
        select id, row_number() over (partition by school_id order by id) as place
        from spooled_signal
        where drained_at is null and spooled_at < clock_timestamp() - interval '2500 milliseconds'
      ) waiting
      where place <= 50
      order by place, id
      limit ?1
      """;

  static final String DEPTH =
      """
      select count(*), cast(extract(epoch from min(spooled_at)) * 1000000 as bigint)
      from spooled_signal where drained_at is null
      """;

  static final String CHANGED =
      """
      select id, drained_at is not null from spooled_signal where changed_at >= ?1
      order by changed_at limit ?2
      """;

  static final String STATE =
      """
      select id from spooled_signal where drained_at is null or drained_at >= ?1
      order by id limit ?2
      """;

  static final String FORGET =
      """
      delete from spooled_signal where id in (
        select id from spooled_signal
        where drained_at < clock_timestamp() - interval '1 day' order by id limit 5000)
      """;

  static final String NOW =
      "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

  private SpoolSql() {}
}
