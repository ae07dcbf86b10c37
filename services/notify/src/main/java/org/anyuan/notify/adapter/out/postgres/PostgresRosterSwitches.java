package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.feed.RosterSwitches;
import org.anyuan.notify.domain.feed.RosterSwitch;

final class PostgresRosterSwitches implements RosterSwitches {
  private static final String ADD =
      """
      insert into roster_switches (roster_id, region_path, enabled, names, version)
      values (?1, ?2, ?3, ?4, 1) on conflict do nothing
      """;

  private static final String CHANGE =
      """
      update roster_switches set enabled = ?2, names = ?3, version = ?4
      where roster_id = ?1 and version + 1 = ?4
      """;

  private final Rows rows;
  private final Journal journal;

  PostgresRosterSwitches(Rows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
  }

  @Override
  public Uni<RosterSwitch> of(RosterSwitch usual) {
    return rows.rows(
            "select enabled, names, version from roster_switches where roster_id = ?1",
            usual.roster().value())
        .map(
            found ->
                found.stream()
                    .findFirst()
                    .map(
                        row ->
                            new RosterSwitch(
                                usual.roster(),
                                usual.path(),
                                usual.lane(),
                                (Boolean) row[0],
                                (Boolean) row[1],
                                ((Number) row[2]).longValue()))
                    .orElse(usual));
  }

  @Override
  public Uni<Void> save(RosterSwitch after, Instant now) {
    var id = after.roster().value();
    return (after.version() == 1
            ? rows.write(ADD, id, after.path().value(), after.enabled(), after.names())
            : rows.write(CHANGE, id, after.enabled(), after.names(), after.version()))
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            after.path(),
                            now,
                            "feed.switched",
                            id,
                            Map.of(
                                "enabled", Boolean.toString(after.enabled()),
                                "names", Boolean.toString(after.names()))))));
  }
}
