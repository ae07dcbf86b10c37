package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.ledger.application.Contacts;
import org.anyuan.ledger.application.Trail;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolContacts;
import org.anyuan.ledger.domain.SchoolId;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresContacts implements Contacts {
  private static final String FORGET =
      "update ContactsRow set contacts = '[]', version = version + 1"
          + " where schoolId in :schools and contacts <> '[]'";

  private final Mutiny.Session session;
  private final Trail trail;
  private final JsonColumns json;
  private final Map<SchoolId, ContactsRow> loaded = new HashMap<>();

  PostgresContacts(Mutiny.Session session, Trail trail, JsonColumns json) {
    this.session = session;
    this.trail = trail;
    this.json = json;
  }

  @Override
  public Uni<Map<SchoolId, SchoolContacts>> find(Collection<SchoolId> schools) {
    if (schools.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return session
        .createSelectionQuery("from ContactsRow where schoolId in :schools", ContactsRow.class)
        .setParameter("schools", schools.stream().map(SchoolId::value).toList())
        .getResultList()
        .map(
            rows -> {
              var found = new HashMap<SchoolId, SchoolContacts>();
              for (var row : rows) {
                var contacts = row.read(json);
                loaded.put(contacts.school(), row);
                found.put(contacts.school(), contacts);
              }
              return found;
            });
  }

  @Override
  public Uni<Void> save(Map<School, SchoolContacts> changes) {
    var fresh = new ArrayList<ContactsRow>();
    changes.forEach(
        (school, after) -> {
          var row = loaded.computeIfAbsent(school.id(), _ -> new ContactsRow());
          row.write(school, after, json);
          if (!session.contains(row)) {
            fresh.add(row);
          }
        });
    var stored = session.persistAll(fresh.toArray());
    for (var change : changes.entrySet()) {
      stored = stored.chain(() -> record(change.getKey(), change.getValue()));
    }
    return stored;
  }

  private Uni<Void> record(School school, SchoolContacts after) {
    return trail.ofSchool(
        school,
        "school.contacts-changed",
        Map.of(
            "version", Long.toString(after.version()),
            "contacts", Integer.toString(after.contacts().size())));
  }

  @Override
  public Uni<Void> forget(List<SchoolId> schools) {
    return SchoolFollowers.update(session, FORGET, schools);
  }

  @Override
  public Uni<Void> followSchools(Collection<SchoolId> schools) {
    return SchoolFollowers.follow(session, ContactsRow.class, schools);
  }
}
