package org.anyuan.lead.adapter.in.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.anyuan.common.http.RepeatKey;
import org.anyuan.common.region.Caller;
import org.anyuan.common.request.Requests;
import org.anyuan.lead.application.Actor;

/** The caller of this request, and the key under which it may be repeated. */
@RequestScoped
public class CurrentActor {
  private final Caller caller;

  CurrentActor(Caller caller) {
    this.caller = caller;
  }

  public Actor actor() {
    return new Actor(caller.subject(), caller.role(), caller.scope());
  }

  Optional<Requests.Key> key(String operation, String header, Object content) {
    return RepeatKey.of(caller.subject(), operation, header, content);
  }
}
