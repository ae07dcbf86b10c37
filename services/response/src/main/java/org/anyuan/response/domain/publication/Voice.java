package org.anyuan.response.domain.publication;

import java.net.URI;
import java.time.Duration;
import org.anyuan.common.cap.CapAlert;

/**
 * As whom a deployment speaks.
 *
 * @param sender as CAP names it: unique in the world, such as a domain name; no blank, comma,
 *     {@code <} or {@code &}
 * @param site where the public reads it, without a slash at the end
 * @param lasts how long a message counts unless a later one takes its place
 */
public record Voice(String sender, URI site, Duration lasts) {
  public Voice {
    CapAlert.checkSender(sender);
    if (site.toString().endsWith("/")) {
      throw new IllegalArgumentException("the site is given without a slash at its end");
    }
  }

  public String page(Published published) {
    return site + "/public/statements/" + published.statement();
  }

  public String cap(Published published) {
    return site + "/public/cap/" + published.id() + ".xml";
  }

  public String feed() {
    return site + "/public/feed.atom";
  }
}
