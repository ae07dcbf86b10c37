package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.delivery.SendDeliveries;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.anyuan.notify.domain.escalation.Following;
import org.anyuan.notify.domain.escalation.KnownIncident;

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
  public record Happened(KnownIncident incident, Optional<Lane> progress, boolean late) {}

  public Uni<Void> take(Happened happened) {
    return coordination
        .work(Actor.SYSTEM, work -> take(work, happened, clock.instant()))
        .invoke(send::wake);
  }

  private Uni<Void> take(Work work, Happened happened, Instant now) {
    var incident = happened.incident();
    return work.knownIncidents()
        .lock(incident.id())
        .chain(
            before ->
                work.knownIncidents()
                    .keep(incident, now)
                    .chain(
                        news ->
                            news
                                ? effect(work, before, happened, now)
                                : Uni.createFrom().voidItem()));
  }

  private Uni<Void> effect(
      Work work, Optional<KnownIncident> before, Happened happened, Instant now) {
    var incident = happened.incident();
    return following(work, incident, now)
        .chain(
            following ->
                work.escalations()
                    .lockOf(incident.id())
                    .chain(
                        list -> {
                          var there = byId(list);
                          var decided =
                              following
                                  .follow(before, incident, happened.progress(), there)
                                  .stream()
                                  .filter(
                                      d ->
                                          !happened.late()
                                              || there.containsKey(d.escalation().id()))
                                  .toList();
                          return carryOut
                              .all(work, incident, decided, now)
                              .chain(() -> spare.after(work, list, decided, now))
                              .chain(() -> help.news(work, before, incident, list, now));
                        }));
  }

  /** With the policies of wherever it is escalated. */
  Uni<Following> following(Work work, KnownIncident incident, Instant now) {
    var places = paths.of(incident);
    return work.policies()
        .above(Set.copyOf(places.values()))
        .map(policies -> new Following(policies, places::get, now));
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
