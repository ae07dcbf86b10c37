package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anyuan.common.inbox.Inbox;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Items;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.item.Item;
import org.anyuan.ledger.domain.item.ItemId;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresItems implements Items {
  private final Mutiny.Session session;
  private final Publication publication;
  private final Inbox inbox;

  PostgresItems(Mutiny.Session session, Publication publication, Inbox inbox) {
    this.session = session;
    this.publication = publication;
    this.inbox = inbox;
  }

  @Override
  public Uni<Boolean> firstTime(String consumer, String eventId) {
    return inbox.firstTime(session, consumer, eventId);
  }

  @Override
  public Uni<Void> open(Item item) {
    return session
        .find(ItemRow.class, item.id().value())
        .chain(there -> there == null ? add(item) : Uni.createFrom().voidItem());
  }

  private Uni<Void> add(Item item) {
    var row = new ItemRow();
    row.write(item);
    return session
        .persist(row)
        .chain(session::flush)
        .chain(() -> publication.tell(session, List.of(ItemMessages.of(item))))
        .chain(
            () ->
                publication.record(
                    session,
                    new Publication.Act(
                        item.path().ids().getLast(),
                        item.path().value(),
                        "item.opened",
                        "item/" + item.id(),
                        facts(item))));
  }

  private static Map<String, String> facts(Item item) {
    var finding = item.finding();
    var facts = new TreeMap<String, String>();
    facts.put("source", item.source().name());
    facts.put("schoolId", item.school().value());
    facts.put("mode", item.mode().name());
    facts.put("responseId", finding.response().toString());
    facts.put("incidentId", finding.incident().value());
    facts.put("kind", finding.kind().name());
    facts.put("subject", finding.subject());
    return facts;
  }

  @Override
  public Uni<Optional<Item>> find(ItemId id) {
    return session
        .find(ItemRow.class, id.value())
        .map(row -> Optional.ofNullable(row).map(ItemRow::read));
  }

  @Override
  public Uni<List<Item>> page(Query query) {
    var asked =
        new Conditions("from ItemRow where mode = :mode", "mode", query.mode().name())
            .and(
                "regionPath like :within escape '!'",
                "within",
                query.within().map(RegionPath::value).map(Like::startingWith))
            .and("schoolId = :school", "school", query.school().map(SchoolId::value))
            .and("source = :source", "source", query.source().map(Enum::name))
            .and("openedAt >= :from", "from", query.from())
            .and("openedAt < :to", "to", query.to())
            .and("openedAt <= :at", "at", query.after().map(Last::openedAt))
            .and(
                "(openedAt < :at or id < :last)",
                "last",
                query.after().map(Last::id).map(ItemId::value));
    return asked
        .of(session, ItemRow.class, "openedAt desc, id desc")
        .setMaxResults(query.limit())
        .getResultList()
        .map(rows -> rows.stream().map(ItemRow::read).toList());
  }

  @Override
  public Uni<List<ItemId>> republish(String after, int limit) {
    return session
        .createQuery(
            "from ItemRow where cast(id as string) > :after order by cast(id as string)",
            ItemRow.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList()
        .map(rows -> rows.stream().map(ItemRow::read).toList())
        .call(items -> publication.tell(session, items.stream().map(ItemMessages::of).toList()))
        .map(items -> items.stream().map(Item::id).toList());
  }

  @Override
  public Uni<Void> followSchools(Collection<SchoolId> schools) {
    return SchoolFollowers.follow(session, ItemRow.class, schools);
  }
}
