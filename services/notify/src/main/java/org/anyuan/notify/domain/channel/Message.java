package org.anyuan.notify.domain.channel;

import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;

/** What somebody is to be told, as far as the way depends on it. */
public sealed interface Message {
  /**
   * Of an incident.
   *
   * @param lane for whom: what a school's own people may hear is not what the police may
   * @param silent nothing at the school may show or sound it
   */
  record OfIncident(IncidentId incident, Lane lane, Mode mode, boolean silent, Urgency urgency)
      implements Message {

    /** Only people whom the school has named hear of it, without a sound. */
    boolean silentForReader() {
      return silent && lane == Lane.SCHOOL;
    }
  }

  /** Of the person's own duties and channels. */
  record OfDuty() implements Message {}

  /** How it is with storms. */
  enum Urgency {
    /** An escalation wants an answer, or it is graver than it was: at once, always. */
    WANTS_ANSWER,
    /** There is more to know: the first at once, then what comes close to it together. */
    UPDATE
  }
}
