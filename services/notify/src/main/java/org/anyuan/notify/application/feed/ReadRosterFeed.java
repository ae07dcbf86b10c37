package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.feed.PublishedDuties.Whose;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.feed.PublishedDuty;
import org.anyuan.notify.domain.feed.RosterSwitch;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.feed.Wanted;

/** The duties by a roster as a reader may know them: their right is asked for each time anew. */
@ApplicationScoped
public class ReadRosterFeed {
  /** As the version after which something changed. */
  public static final long ALL = -1;

  private final Coordination coordination;
  private final PublishDuties publish;

  ReadRosterFeed(Coordination coordination, PublishDuties publish) {
    this.coordination = coordination;
    this.publish = publish;
  }

  /**
   * Who reads which roster.
   *
   * @param mine one's own duties alone
   */
  public record RosterReader(Actor actor, RosterId roster, boolean mine) {
    /** Of a subscription to a roster. */
    public static RosterReader of(Subscription subscription) {
      return new RosterReader(
          OpenBySecret.actor(subscription),
          subscription.wanted().ofRoster().orElseThrow(),
          subscription.wanted().kind() == Wanted.Kind.PERSON);
    }

    Whose whose(RosterSwitch decided) {
      var self = Optional.of(new PersonId(actor.name()));
      if (mine) {
        return new Whose(false, false, self);
      }
      return decided.names()
          ? new Whose(true, false, Optional.empty())
          : new Whose(false, true, self);
    }
  }

  /** What they read. */
  public record RosterFeed(String name, long version, List<PublishedDuty> duties) {}

  /**
   * Absent: not there for them, or switched off.
   *
   * @param changedAfter a version of the roster, or {@link #ALL}
   */
  public Uni<Optional<RosterFeed>> read(RosterReader reader, long changedAfter) {
    return coordination
        .work(reader.actor(), work -> RosterAccess.of(work, reader.roster()))
        .map(found -> found.filter(access -> access.decided().enabled()))
        .chain(
            found ->
                found
                    .map(access -> read(reader, access, changedAfter))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private Uni<Optional<RosterFeed>> read(
      RosterReader reader, RosterAccess access, long changedAfter) {
    return publish
        .read(reader.roster(), reader.whose(access.decided()), changedAfter)
        .map(
            published ->
                Optional.of(
                    new RosterFeed(
                        access.roster().name(),
                        published.version(),
                        published.duties().stream()
                            .map(duty -> shown(duty, access.decided().names()))
                            .toList())));
  }

  /** Where nobody is named, nobody is beside one either. */
  private static PublishedDuty shown(PublishedDuty duty, boolean names) {
    return names ? duty : duty.withoutOthers();
  }
}
