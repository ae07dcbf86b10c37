package org.anyuan.incident.adapter.in.http;

import jakarta.enterprise.context.RequestScoped;
import org.anyuan.common.region.Caller;
import org.anyuan.incident.application.Viewer;

/** The person of this request. */
@RequestScoped
class Viewers {
  private final Caller caller;

  Viewers(Caller caller) {
    this.caller = caller;
  }

  Viewer current() {
    return new Viewer(caller.subject(), caller.role(), caller.scope());
  }
}
