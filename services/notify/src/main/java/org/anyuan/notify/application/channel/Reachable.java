package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import java.net.URI;

/** Where people may have this service speak to. It is asked again for every message. */
public interface Reachable {
  /** Whether the deployment allows places in its own network, and plain HTTP. */
  boolean privateAllowed();

  /** Not where its name leads into a private network now. */
  Uni<Boolean> allowed(URI url);
}
