package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.ImportType;
import org.anyuan.ledger.domain.SchoolContacts;
import org.anyuan.ledger.domain.SchoolContacts.Wanted;
import org.anyuan.ledger.domain.SchoolId;

@ApplicationScoped
class ContactRows implements RowKind<Wanted> {
  private final KeepContacts contacts;

  ContactRows(KeepContacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public ImportType type() {
    return ImportType.CONTACTS;
  }

  @Override
  public Wanted parse(ImportRow row) {
    return new Wanted(
        SchoolId.of("schoolId", row.text("schoolId")), SchoolContacts.parse(row.text("contacts")));
  }

  @Override
  public String id(Wanted wanted) {
    return wanted.school().value();
  }

  @Override
  public Uni<Map<SchoolId, Outcome<SchoolContacts>>> put(Work work, List<Wanted> wanted) {
    return contacts.put(work, wanted, new Expected.Anything());
  }
}
