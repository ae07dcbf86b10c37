package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Role;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.application.delivery.TellPeople;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.escalation.Target;
import org.anyuan.notify.domain.roster.Roster;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells people of a roster. Works alone for the service itself: the ways to people lie beyond the
 * scope of whoever changed it.
 */
@ApplicationScoped
public class TellKeepers {
  private static final Logger LOG = Logger.getLogger(TellKeepers.class);

  /** Of a school's own roster the school's people come before all regions. */
  private static final int AT_SCHOOL = -1;

  private final TellPeople tell;
  private final Registry registry;
  private final String site;

  TellKeepers(
      TellPeople tell,
      Registry registry,
      @ConfigProperty(name = "anyuan.notify.site", defaultValue = "https://127.0.0.1:8080")
          String site) {
    this.tell = tell;
    this.registry = registry;
    this.site = site.replaceFirst("/+$", "");
  }

  /** Whoever keeps it; where there is nobody, whoever does so in the regions above. */
  public Uni<Void> keepers(
      Work work, Roster roster, What what, String subject, long version, Instant now) {
    var first = roster.school().isPresent() ? AT_SCHOOL : 0;
    return from(
        first, work, roster, people -> told(work, roster, what, subject, version, people, now));
  }

  private static Uni<Void> from(
      int levels, Work work, Roster roster, Function<Set<PersonId>, Uni<Boolean>> tell) {
    if (levels >= 0 && Target.above(roster.path(), levels).isEmpty()) {
      LOG.warnf("nobody to tell of a roster rosterId=%s", roster.id());
      return Uni.createFrom().voidItem();
    }
    return keepers(levels, work, roster)
        .chain(people -> tell.apply(people))
        .chain(told -> told ? Uni.createFrom().voidItem() : from(levels + 1, work, roster, tell));
  }

  private static Uni<Set<PersonId>> keepers(int levels, Work work, Roster roster) {
    var people = work.recipients();
    if (levels == AT_SCHOOL) {
      return people
          .ofSchool(Role.SCHOOL_OFFICER, roster.school().orElseThrow())
          .map(LinkedHashSet::new);
    }
    var path = Target.above(roster.path(), levels).orElseThrow();
    var role =
        switch (roster.lane()) {
          case POLICE -> Role.POLICE_DISPATCHER;
          case EDUCATION, SCHOOL -> Role.EDUCATION_OFFICER;
          case MEDIA -> Role.MEDIA_OFFICER;
        };
    return people
        .withRole(role, path)
        .chain(
            desk ->
                people
                    .withRole(Role.ADMINISTRATOR, path)
                    .map(
                        administrators -> {
                          Set<PersonId> all = new LinkedHashSet<>(desk);
                          all.addAll(administrators);
                          return all;
                        }));
  }

  /** True: somebody was. */
  private Uni<Boolean> told(
      Work work,
      Roster roster,
      What what,
      String subject,
      long version,
      Set<PersonId> people,
      Instant now) {
    return people.isEmpty()
        ? Uni.createFrom().item(false)
        : tell.tellOfDuty(work, subject, version, roster.path(), content(roster, what), people, now)
            .map(reached -> !reached.nobody());
  }

  /** These people; whoever has no way to be reached is not. */
  public Uni<Void> people(
      Work work,
      Roster roster,
      What what,
      String subject,
      long version,
      Set<PersonId> people,
      Instant now) {
    return told(work, roster, what, subject, version, people, now).replaceWithVoid();
  }

  /** Where it is, never what a person called it: a roster's name may be anything. */
  public Content content(Roster roster, What what) {
    var where =
        roster.school().map(registry::name).orElseGet(() -> region(roster.path())).orElse("");
    return Content.ofDuty(what, where, URI.create(site + "/#/rosters/" + roster.id()));
  }

  private Optional<String> region(RegionPath path) {
    return path.ids().isEmpty()
        ? Optional.empty()
        : registry.name(new RegionId(path.ids().getLast()));
  }
}
