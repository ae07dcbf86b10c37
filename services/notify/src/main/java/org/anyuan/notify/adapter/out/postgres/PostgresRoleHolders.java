package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.RoleHolders;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;

final class PostgresRoleHolders implements RoleHolders {
  /** Of one read; more would be no roles at places but a list of everybody. */
  private static final int MOST = 10_000;

  private static final String FIND =
      """
      with wanted as (
        select * from json_to_recordset(cast(cast(?1 as text) as json)) as w(
          number int, role text, path text, school text))
      select number, person from (
        select w.number, r.person from recipients r
        join wanted w on w.school = '' and w.role = r.role and w.path = r.region_path
        where r.region_path = any(array(select path from wanted)) and r.school_id = ''
        union all
        select w.number, r.person from recipients r
        join wanted w on w.role = r.role and w.school = r.school_id
        where r.school_id = any(array(select school from wanted)) and r.school_id <> '') found
      order by number, person limit ?2
      """;

  private final Rows rows;
  private final StoredJson json;

  PostgresRoleHolders(Rows rows, StoredJson json) {
    this.rows = rows;
    this.json = json;
  }

  private record Wanted(int number, String role, String path, String school) {}

  @Override
  public Uni<Map<Holding, Set<PersonId>>> find(Collection<Holding> wanted) {
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    var list = wanted.stream().distinct().toList();
    var asked =
        list.stream()
            .map(
                one ->
                    new Wanted(
                        list.indexOf(one),
                        one.role(),
                        one.path().map(RegionPath::value).orElse(""),
                        one.school().map(SchoolId::value).orElse("")))
            .toList();
    return rows.rows(FIND, json.text(asked), MOST)
        .map(
            found -> {
              var holders = new HashMap<Holding, Set<PersonId>>();
              for (var row : found) {
                holders
                    .computeIfAbsent(
                        list.get(((Number) row[0]).intValue()), _ -> new LinkedHashSet<>())
                    .add(new PersonId((String) row[1]));
              }
              return holders;
            });
  }
}
