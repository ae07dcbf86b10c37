package org.anyuan.lead.domain.mediation;

import java.util.List;
import org.anyuan.lead.domain.protection.Protected;

/** What may be asked of a mediation. */
public sealed interface MediationCommand {
  /** Others are in charge from now on. */
  record PutInCharge(List<InCharge> people) implements MediationCommand {
    public PutInCharge {
      people = InCharge.all(people);
    }
  }

  record Hold(Talk talk) implements MediationCommand {}

  record Agree(Protected<String> terms) implements MediationCommand {}

  record GiveUp(Protected<String> reason) implements MediationCommand {}

  /** Once more: it was given up, or what was agreed did not hold. */
  record Resume() implements MediationCommand {}
}
