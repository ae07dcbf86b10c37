package org.anyuan.notify.application.lead;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.RoleHolders.Holding;
import org.anyuan.notify.application.delivery.SendDeliveries;
import org.anyuan.notify.application.delivery.TellPeople;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.lead.Agency;
import org.anyuan.notify.domain.lead.Desk;
import org.anyuan.notify.domain.lead.LeadNews;
import org.anyuan.notify.domain.lead.Tiers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells whoever has something to do in lead that it waits. The same news queue nothing again, so
 * that a redelivery tells nobody twice. Where nobody of a desk can be reached it goes up, and where
 * nobody can be at all that is counted: lead itself goes on to say that it is late.
 */
@ApplicationScoped
public class TellOfLead {
  private static final Logger LOG = Logger.getLogger(TellOfLead.class);

  /** Of regions one within the other: more steps up than that there are not. */
  private static final int HIGHEST = 9;

  private final Coordination coordination;
  private final TellPeople tell;
  private final SendDeliveries send;
  private final Clock clock;
  private final String site;
  private final Counter nobody;

  TellOfLead(
      Coordination coordination,
      TellPeople tell,
      SendDeliveries send,
      Clock clock,
      @ConfigProperty(name = "anyuan.notify.site", defaultValue = "https://127.0.0.1:8080")
          String site,
      MeterRegistry metrics) {
    this.coordination = coordination;
    this.tell = tell;
    this.send = send;
    this.clock = clock;
    this.site = site.replaceFirst("/+$", "");
    this.nobody =
        Counter.builder("anyuan.notify.leads.unheard")
            .description("News of leads, reviews and circulars that could be told to nobody")
            .register(metrics);
  }

  public Uni<Void> take(LeadNews news) {
    return coordination.work(Actor.SYSTEM, work -> take(work, news)).invoke(send::wake);
  }

  private Uni<Void> take(Work work, LeadNews news) {
    var commission = new Desk(Agency.COMMISSION, news.path(), Optional.empty());
    var wanted =
        Stream.concat(news.desks().stream(), Stream.of(commission))
            .flatMap(TellOfLead::holdings)
            .distinct()
            .toList();
    return work.roleHolders()
        .find(wanted)
        .chain(
            held -> {
              var desks = news.desks().stream().map(desk -> tiers(desk, held)).toList();
              return from(news.level(), work, news, desks, tiers(commission, held));
            });
  }

  private static Stream<Holding> holdings(Desk desk) {
    var own =
        desk.school().stream()
            .flatMap(s -> desk.agency().roles().stream().map(role -> Holding.of(role, s)));
    var regions =
        Tiers.regions(desk.path()).stream()
            .flatMap(path -> desk.agency().above().roles().stream().map(r -> Holding.of(r, path)));
    return Stream.concat(own, regions);
  }

  private static Tiers tiers(Desk desk, Map<Holding, Set<PersonId>> held) {
    return Tiers.of(
        desk,
        (role, path) -> held.getOrDefault(Holding.of(role, path), Set.of()),
        (role, school) -> held.getOrDefault(Holding.of(role, school), Set.of()));
  }

  /** Ends: each time it looks one step higher. */
  private Uni<Void> from(int level, Work work, LeadNews news, List<Tiers> desks, Tiers commission) {
    var people = new LinkedHashSet<PersonId>();
    desks.forEach(tiers -> people.addAll(tiers.upTo(level)));
    if (level >= LeadNews.COMMISSION_FROM) {
      people.addAll(commission.upTo(1));
    }
    return tell.tellOfDuty(
            work,
            news.subject(),
            news.version(),
            news.path(),
            content(news),
            people,
            clock.instant())
        .chain(
            reached -> {
              if (!reached.nobody()) {
                return Uni.createFrom().voidItem();
              }
              if (level > HIGHEST) {
                nobody.increment();
                LOG.errorf("nobody to tell subject=%s what=%s", news.subject(), news.what());
                return Uni.createFrom().voidItem();
              }
              return from(level + 1, work, news, desks, commission);
            });
  }

  private Content content(LeadNews news) {
    return Content.ofDuty(news.what(), "", URI.create(site + "/#" + news.page()));
  }
}
