package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.delivery.TellPeople;
import org.anyuan.notify.application.delivery.TellPeople.Telling;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Message;
import org.anyuan.notify.domain.channel.Message.Urgency;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.Help;
import org.anyuan.notify.domain.escalation.KnownIncident;

/** Tells a school's own people, of those who heard of the press, how near help is. */
@ApplicationScoped
public class TellOfHelp {
  private final TellPeople tell;
  private final WriteContent write;

  TellOfHelp(TellPeople tell, WriteContent write) {
    this.tell = tell;
    this.write = write;
  }

  Uni<Void> news(
      Work work,
      Optional<KnownIncident> before,
      KnownIncident incident,
      List<Escalation> there,
      Instant now) {
    var nearer =
        !incident.over()
            && incident.help() != Help.RECEIVED
            && before.filter(was -> was.help() != incident.help()).isPresent();
    return Multi.createFrom()
        .iterable(
            nearer
                ? there.stream().filter(e -> e.about().lane() == Lane.SCHOOL).toList()
                : List.<Escalation>of())
        .onItem()
        .transformToUniAndConcatenate(school -> tell(work, incident, school, now))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Void> tell(Work work, KnownIncident incident, Escalation school, Instant now) {
    return work.escalations()
        .told(school.id())
        .chain(
            people ->
                people.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : tell.tell(work, telling(incident, school, people), now).replaceWithVoid());
  }

  private Telling telling(KnownIncident incident, Escalation school, Set<PersonId> people) {
    return new Telling(
        DedupKey.Kind.UPDATE,
        school.id().toString(),
        incident.version(),
        new Message.OfIncident(
            incident.id(), Lane.SCHOOL, incident.mode(), incident.silent(), Urgency.UPDATE),
        CarryOut.aboutOf(school),
        write.ofHelp(incident),
        people);
  }
}
