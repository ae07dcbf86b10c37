package org.anyuan.ledger.adapter.out.postgres;

import java.util.Map;
import org.anyuan.ledger.application.Change;
import org.anyuan.ledger.domain.Enrolment;

/** What the audit trail says of an enrolment: no hash of anything. */
final class EnrolmentFacts {
  private EnrolmentFacts() {}

  static Publication.Act entry(Change<Enrolment> change) {
    var enrolment = change.after();
    var path = enrolment.path();
    return new Publication.Act(
        path.ids().getLast(),
        path.value(),
        change.action(),
        // With the school: its officers have to see who may work there.
        "school/" + enrolment.school(),
        Map.of(
            "enrolment", enrolment.id().value(),
            "expiresAt", enrolment.terms().expiresAt().toString(),
            "mostDevices", Integer.toString(enrolment.terms().mostDevices())));
  }
}
