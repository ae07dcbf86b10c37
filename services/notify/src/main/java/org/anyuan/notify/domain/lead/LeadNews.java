package org.anyuan.notify.domain.lead;

import java.util.List;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.channel.What;

/**
 * That something waits for somebody. It says that, and where it can be read after signing in:
 * neither what it is about nor at which school, since a message is read by whoever sees the
 * telephone.
 *
 * @param subject with the version what makes it the same news
 * @param page of the console, such as {@code /lead/<id>}
 * @param level 1: the desk; 2: its superior, too; more: the commission, too
 */
public record LeadNews(
    String subject,
    long version,
    RegionPath path,
    What what,
    String page,
    List<Desk> desks,
    int level) {
  /** From here on the commission hears of it. */
  public static final int COMMISSION_FROM = 3;

  public LeadNews {
    desks = List.copyOf(desks);
  }
}
