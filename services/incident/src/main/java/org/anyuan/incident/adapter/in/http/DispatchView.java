package org.anyuan.incident.adapter.in.http;

import java.time.Instant;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.proto.incident.v1.Dispatch;
import org.anyuan.proto.incident.v1.Incident;

/** How near help is, for the views that say it in two fields of their own. */
record DispatchView(String state, Instant since) {

  static DispatchView of(Incident i) {
    if (i.hasDispatch()) {
      return of(i.getDispatch());
    }
    // Stored before units were known.
    return i.hasAcknowledgedAt()
        ? new DispatchView("ACKNOWLEDGED", Times.at(true, i.getAcknowledgedAt()))
        : new DispatchView("RECEIVED", Times.at(i.hasOpenedAt(), i.getOpenedAt()));
  }

  /** Both absent in a task from before units were known. */
  static DispatchView of(Dispatch d) {
    return new DispatchView(EnumNames.of(d.getState()), Times.at(d.hasSince(), d.getSince()));
  }
}
