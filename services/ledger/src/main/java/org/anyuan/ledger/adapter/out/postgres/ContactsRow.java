package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolContacts;
import org.anyuan.ledger.domain.SchoolId;

@Entity
@Table(name = "school_contacts")
class ContactsRow {
  @Id String schoolId;
  String regionPath;
  String contacts;
  long version;

  SchoolContacts read(JsonColumns json) {
    return new SchoolContacts(new SchoolId(schoolId), json.contacts(contacts), version);
  }

  void write(School school, SchoolContacts after, JsonColumns json) {
    schoolId = school.id().value();
    regionPath = school.at().path().value();
    contacts = json.text(after.contacts());
    version = after.version();
  }
}
