package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.channel.Addresses;
import org.anyuan.notify.application.channel.Sealing;
import org.anyuan.notify.application.channel.Sealing.Sealed;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.destination.Destination;

final class PostgresAddresses implements Addresses {
  private static final StoredJson JSON = StoredJson.ofSealed(Destination.class);
  private static final String ADD =
      """
      insert into addresses (id, person, kind, masked, key_id, sealed, previous_until, added_at, version)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(cast(?7 as text) as timestamptz), cast(cast(?8 as text) as timestamptz), ?9)
      """;
  private static final String CHANGE =
      """
      update addresses set masked = ?2, key_id = ?3, sealed = ?4,
        previous_until = cast(cast(?5 as text) as timestamptz), version = ?6
      where id = ?1 and version = ?6 - 1
      """;
  private static final String WAYS =
      "select id, person, kind, masked, previous_until, added_at, version from addresses where ";
  private static final String ANY =
      "id = any(array(select cast(value as uuid) from json_array_elements_text(cast(cast(?1 as text) as json))))";
  private static final String SEALED = "select id, kind, key_id, sealed from addresses where ";

  private final Rows rows;
  private final Sealing sealing;

  PostgresAddresses(Rows rows, Sealing sealing) {
    this.rows = rows;
    this.sealing = sealing;
  }

  @Override
  public Uni<List<Way>> of(PersonId person) {
    return ways("person = ?1 order by added_at, id", person.value());
  }

  @Override
  public Uni<Optional<Way>> find(AddressId id) {
    return uuid(id)
        .map(uuid -> ways("id = ?1", uuid).map(found -> found.stream().findFirst()))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  private Uni<List<Way>> ways(String where, Object value) {
    return rows.rows(WAYS + where, value)
        .map(found -> found.stream().map(PostgresAddresses::way).toList());
  }

  private static Way way(Object[] row) {
    return new Way(
        new AddressId(row[0].toString()),
        new PersonId((String) row[1]),
        ChannelKind.valueOf((String) row[2]),
        (String) row[3],
        Optional.ofNullable(row[4]).map(Rows::instant),
        Rows.instant(row[5]),
        ((Number) row[6]).longValue());
  }

  /** The page, for one, is nobody's here. */
  private static Optional<UUID> uuid(AddressId id) {
    try {
      return Optional.of(UUID.fromString(id.value()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public Uni<Map<AddressId, Destination>> destinations(Collection<AddressId> ids) {
    var uuids = ids.stream().flatMap(id -> uuid(id).stream()).distinct().toList();
    return rows.rows(SEALED + ANY, JSON.text(uuids))
        .map(
            found ->
                found.stream()
                    .collect(
                        Collectors.toMap(row -> new AddressId(row[0].toString()), this::opened)));
  }

  private Destination opened(Object[] row) {
    return JSON.read(open(row), Destination.class);
  }

  private String open(Object[] row) {
    return sealing.open(of(row[0], row[1]), new Sealed((String) row[2], (String) row[3]));
  }

  /** What a sealed text belongs to. */
  private static String of(Object id, Object kind) {
    return "address/" + id + "/" + kind;
  }

  private Sealed seal(Way way, Destination to) {
    return sealing.seal(of(way.id(), way.kind().name()), JSON.text(to));
  }

  @Override
  public Uni<Void> add(Way way, Destination to) {
    var sealed = seal(way, to);
    return rows.write(
        ADD,
        UUID.fromString(way.id().value()),
        way.person().value(),
        way.kind().name(),
        way.masked(),
        sealed.key(),
        sealed.text(),
        way.previousUntil().map(Instant::toString).orElse(null),
        way.addedAt().toString(),
        way.version());
  }

  @Override
  public Uni<Void> change(Way after, Destination to) {
    var sealed = seal(after, to);
    return rows.write(
        CHANGE,
        UUID.fromString(after.id().value()),
        after.masked(),
        sealed.key(),
        sealed.text(),
        after.previousUntil().map(Instant::toString).orElse(null),
        after.version());
  }

  @Override
  public Uni<Void> remove(AddressId id) {
    return rows.write("delete from addresses where id = ?1", UUID.fromString(id.value()));
  }

  @Override
  public Uni<Integer> sealAnew(int limit) {
    var others = SEALED + "key_id <> ?1 order by id limit ?2 for update skip locked";
    return rows.rows(others, sealing.current(), limit)
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(found)
                    .onItem()
                    .transformToUniAndConcatenate(this::sealAnew)
                    .collect()
                    .asList()
                    // Not the size of that list: what has no result is not in it.
                    .replaceWith(found.size()));
  }

  private Uni<Void> sealAnew(Object[] row) {
    var sealed = sealing.seal(of(row[0], row[1]), open(row));
    return rows.write(
        "update addresses set key_id = ?2, sealed = ?3 where id = ?1",
        row[0],
        sealed.key(),
        sealed.text());
  }
}
