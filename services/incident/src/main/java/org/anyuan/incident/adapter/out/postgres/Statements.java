package org.anyuan.incident.adapter.out.postgres;

/**
 * One statement for each table and batch, whatever the number of rows. A parameter is sent as text:
 * the client would wrap a string that is meant as JSON into a JSON string.
 */
final class Statements {
  private Statements() {}

  /** Answers the ids that are new: an event that was applied before is not applied again. */
  static final String EVENTS =
      """
      insert into timeline (event_id, decided_at, incident_id, school_id, region_path, cause_id, type, log_offset, event)
      select r.event_id, r.decided_at, r.incident_id, r.school_id, r.region_path, r.cause_id, r.type, r.log_offset,
             decode(r.event, 'base64')
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(event_id uuid, decided_at timestamptz, incident_id uuid,
             school_id text, region_path text, cause_id uuid, type text, log_offset bigint, event text)
      on conflict do nothing
      returning cast(event_id as text)
      """;

  static final String INCIDENTS =
      """
      insert into incidents as i (incident_id, school_id, school_name, region_path, addressee_paths, mode, state,
             severity, kinds, silent_at_school, version, opened_at, last_signal_at, acknowledged_at, confirmed_at,
             major_at, closed_at, disposition, signal_count, opened_by_person, merged_into, snapshot)
      select r.incident_id, r.school_id, r.school_name, r.region_path, r.addressee_paths, r.mode, r.state,
             r.severity, r.kinds, r.silent_at_school, r.version, r.opened_at, r.last_signal_at, r.acknowledged_at,
             r.confirmed_at, r.major_at, r.closed_at, r.disposition, r.signal_count, r.opened_by_person,
             r.merged_into, decode(r.snapshot, 'base64')
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(incident_id uuid, school_id text, school_name text,
             region_path text, addressee_paths text[], mode text, state text, severity text, kinds text[],
             silent_at_school boolean, version bigint, opened_at timestamptz, last_signal_at timestamptz,
             acknowledged_at timestamptz, confirmed_at timestamptz, major_at timestamptz, closed_at timestamptz,
             disposition text, signal_count bigint, opened_by_person boolean, merged_into uuid, snapshot text)
      on conflict (incident_id) do update set
             school_name = excluded.school_name, region_path = excluded.region_path,
             addressee_paths = excluded.addressee_paths, state = excluded.state, severity = excluded.severity,
             kinds = excluded.kinds, silent_at_school = excluded.silent_at_school, version = excluded.version,
             last_signal_at = excluded.last_signal_at, acknowledged_at = excluded.acknowledged_at,
             confirmed_at = excluded.confirmed_at, major_at = excluded.major_at, closed_at = excluded.closed_at,
             disposition = excluded.disposition, signal_count = excluded.signal_count,
             merged_into = excluded.merged_into, snapshot = excluded.snapshot
      where i.version < excluded.version
      """;

  static final String TASKS =
      """
      insert into tasks as t (task_id, incident_id, school_id, region_path, mode, audience, state, version,
             incident_version, addressees, due_from, queued_at, delivered_at, acknowledged_at, acknowledged_by, overdue)
      select r.task_id, r.incident_id, r.school_id, r.region_path, r.mode, r.audience, r.state, r.version,
             r.incident_version, r.addressees, r.due_from, r.queued_at, r.delivered_at, r.acknowledged_at,
             r.acknowledged_by, r.overdue
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(task_id uuid, incident_id uuid, school_id text,
             region_path text, mode text, audience text, state text, version bigint, incident_version bigint,
             addressees text[], due_from timestamptz, queued_at timestamptz, delivered_at timestamptz,
             acknowledged_at timestamptz, acknowledged_by text, overdue text[])
      on conflict (task_id) do update set
             region_path = excluded.region_path, state = excluded.state, version = excluded.version,
             incident_version = excluded.incident_version, addressees = excluded.addressees,
             due_from = excluded.due_from, queued_at = excluded.queued_at, delivered_at = excluded.delivered_at,
             acknowledged_at = excluded.acknowledged_at, acknowledged_by = excluded.acknowledged_by,
             overdue = excluded.overdue
      where t.incident_version < excluded.incident_version
      """;

  static final String SIGNALS =
      """
      insert into signals (signal_id, received_at, incident_id, school_id, region_path, device_id, kind, mode, restoral,
             signal)
      select r.signal_id, r.received_at, r.incident_id, r.school_id, r.region_path, r.device_id, r.kind, r.mode,
             r.restoral, decode(r.signal, 'base64')
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(signal_id uuid, received_at timestamptz, incident_id uuid,
             school_id text, region_path text, device_id text, kind text, mode text, restoral boolean, signal text)
      on conflict do nothing
      """;

  /** Each row of a batch is of another device and month. */
  static final String BUTTON_TESTS =
      """
      insert into button_tests as b (school_id, device_id, month, region_path, first_at, last_at, presses)
      select r.school_id, r.device_id, r.month, r.region_path, r.first_at, r.last_at, r.presses
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(school_id text, device_id text, month date,
             region_path text, first_at timestamptz, last_at timestamptz, presses bigint)
      on conflict (school_id, device_id, month) do update set
             region_path = excluded.region_path, first_at = least(b.first_at, excluded.first_at),
             last_at = greatest(b.last_at, excluded.last_at), presses = b.presses + excluded.presses
      """;

  /** Due at once. A replay of the event finds it there. */
  static final String HANDOVERS =
      """
      insert into call_handovers (handover_id, incident_id, school_id, school_name, region_path, system_id, asked_at,
             asked_by, state, attempts, next_attempt_at, snapshot)
      select r.handover_id, r.incident_id, r.school_id, r.school_name, r.region_path, r.system_id, r.asked_at,
             r.asked_by, 'PENDING', 0, r.asked_at, decode(r.snapshot, 'base64')
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(handover_id uuid, incident_id uuid, school_id text,
             school_name text, region_path text, system_id text, asked_at timestamptz, asked_by text, snapshot text)
      on conflict do nothing
      """;

  static final String SUPERSEDE_HANDOVERS =
      """
      update call_handovers h set state = 'SUPERSEDED', next_attempt_at = null
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(incident_id uuid, keep uuid, settled uuid, decided_at timestamptz)
      where (h.incident_id = r.incident_id or h.handover_id = r.settled)
        and h.handover_id is distinct from r.keep and h.asked_at <= r.decided_at and h.state in ('PENDING', 'FAILED')
      """;

  /** A merge takes all. A press counts as what the incident is that holds it now. */
  static final String MERGE =
      """
      update signals s set incident_id = cast(cast(?2 as text) as uuid),
             mode = coalesce((select i.mode from incidents i where i.incident_id = cast(cast(?2 as text) as uuid)), s.mode)
      where s.incident_id = cast(cast(?1 as text) as uuid)
      """;

  /** A split takes some. */
  static final String SPLIT =
      """
      update signals set incident_id = cast(cast(?2 as text) as uuid)
      where incident_id = cast(cast(?1 as text) as uuid)
        and signal_id in (select cast(id as uuid) from jsonb_array_elements_text(cast(cast(?3 as text) as jsonb)) id)
      """;

  static final String FIRST_POSITION =
      "insert into projection_positions (partition, next_offset) values (?1, 0) on conflict do nothing";

  static final String POSITIONS =
      """
      select partition, next_offset from projection_positions
      """;

  /** Answers how many there were: fewer than asked, and another copy has moved one. */
  static final String ADVANCE =
      """
      update projection_positions p set next_offset = r.next_offset
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(partition int, from_offset bigint, next_offset bigint)
      where p.partition = r.partition and p.next_offset = r.from_offset
      """;
}
