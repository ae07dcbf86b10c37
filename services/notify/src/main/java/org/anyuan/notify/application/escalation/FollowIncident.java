package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.delivery.SendDeliveries;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.anyuan.notify.domain.escalation.Following;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.anyuan.notify.domain.escalation.Policy;

/**
 * Takes over what became of an incident: one unit of work for all of its escalations and their
 * messages. A version that is not newer than what is kept changes nothing, so a redelivery tells
 * nobody twice.
 */
@ApplicationScoped
public class FollowIncident {
  private final Coordination coordination;
  private final FindPaths paths;
  private final CarryOut carryOut;
  private final TellOfHelp help;
  private final SpareTheRest spare;
  private final SendDeliveries send;
  private final Clock clock;

  FollowIncident(
      Coordination coordination,
      FindPaths paths,
      CarryOut carryOut,
      TellOfHelp help,
      SpareTheRest spare,
      SendDeliveries send,
      Clock clock) {
    this.coordination = coordination;
    this.paths = paths;
    this.carryOut = carryOut;
    this.help = help;
    this.spare = spare;
    this.send = send;
    this.clock = clock;
  }

  /**
   * An incident as it stands after an event.
   *
   * @param progress of which lane something was done about it
   * @param late it lay for long before it was read: it starts nothing, the sweep starts what is
   *     still open when the backlog is read
   */
  public record Happened(KnownIncident incident, Optional<Lane> progress, boolean late) {
    public IncidentId id() {
      return incident.id();
    }
  }

  public Uni<Void> take(Happened happened) {
    return take(List.of(happened));
  }

  /** Each of another incident; all of them or none. */
  public Uni<Void> take(List<Happened> all) {
    return coordination
        .work(Actor.SYSTEM, work -> take(work, all, clock.instant()))
        .invoke(send::wake);
  }

  private Uni<Void> take(Work work, List<Happened> all, Instant now) {
    var incidents = all.stream().map(Happened::incident).toList();
    return work.knownIncidents()
        .lockAll(incidents.stream().map(KnownIncident::id).toList())
        .chain(
            before ->
                work.knownIncidents()
                    .keep(incidents, now)
                    .chain(
                        news ->
                            effect(
                                work,
                                before,
                                all.stream().filter(one -> news.contains(one.id())).toList(),
                                now)));
  }

  private Uni<Void> effect(
      Work work, Map<IncidentId, KnownIncident> before, List<Happened> news, Instant now) {
    if (news.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return policies(work, news.stream().map(Happened::incident).toList())
        .chain(
            policies ->
                work.escalations()
                    .lockOf(news.stream().map(Happened::id).toList())
                    .chain(
                        there -> {
                          var all =
                              news.stream()
                                  .map(one -> turn(one, before, policies, there, now))
                                  .toList();
                          return carryOut
                              .all(work, all.stream().map(Turn::decided).toList(), now)
                              .chain(() -> spare.after(work, there, decided(all), now))
                              .chain(() -> help(work, all, now));
                        }));
  }

  /** What an incident's news do. */
  private record Turn(
      Optional<KnownIncident> before, CarryOut.Of decided, List<Escalation> there) {}

  private Turn turn(
      Happened happened,
      Map<IncidentId, KnownIncident> known,
      List<Policy> policies,
      List<Escalation> all,
      Instant now) {
    var incident = happened.incident();
    var before = Optional.ofNullable(known.get(incident.id()));
    var there = all.stream().filter(e -> e.about().incident().equals(incident.id())).toList();
    var byId = byId(there);
    var decided =
        following(policies, incident, now)
            .follow(before, incident, happened.progress(), byId)
            .stream()
            .filter(d -> !happened.late() || byId.containsKey(d.escalation().id()))
            .toList();
    return new Turn(before, new CarryOut.Of(incident, decided), there);
  }

  private static List<Decided> decided(List<Turn> all) {
    return all.stream().flatMap(turn -> turn.decided().decided().stream()).toList();
  }

  private Uni<Void> help(Work work, List<Turn> all, Instant now) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(
            turn -> help.news(work, turn.before(), turn.decided().incident(), turn.there(), now))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<List<Policy>> policies(Work work, List<KnownIncident> incidents) {
    return work.policies()
        .above(
            incidents.stream()
                .flatMap(incident -> paths.of(incident).values().stream())
                .collect(Collectors.toSet()));
  }

  private Following following(List<Policy> policies, KnownIncident incident, Instant now) {
    return new Following(policies, paths.of(incident)::get, now);
  }

  /** With the policies of wherever it is escalated. */
  Uni<Following> following(Work work, KnownIncident incident, Instant now) {
    return policies(work, List.of(incident)).map(policies -> following(policies, incident, now));
  }

  static Map<EscalationId, Escalation> byId(List<Escalation> list) {
    return list.stream().collect(Collectors.toMap(Escalation::id, Function.identity()));
  }

  /** Those that are others than before. */
  static List<Decided> changed(List<Escalation> before, List<Decided> decided) {
    var known = byId(before);
    return decided.stream().filter(one -> one.changes(known.get(one.escalation().id()))).toList();
  }

  /** All as they are after what was decided. */
  static List<Escalation> after(List<Escalation> before, List<Decided> decided) {
    var all = new LinkedHashMap<EscalationId, Escalation>();
    Stream.concat(before.stream(), decided.stream().map(Decided::escalation))
        .forEach(e -> all.put(e.id(), e));
    return new ArrayList<>(all.values());
  }
}
