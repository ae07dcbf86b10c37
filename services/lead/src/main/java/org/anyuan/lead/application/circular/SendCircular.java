package org.anyuan.lead.application.circular;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.RegionId;
import org.anyuan.lead.domain.circular.Addressee;
import org.anyuan.lead.domain.circular.Circular;
import org.anyuan.lead.domain.circular.CircularId;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.ListId;

/** Sends a published list to desks of its region, below it and above it, and to no others. */
@ApplicationScoped
public class SendCircular {
  private final Registry registry;
  private final Clock clock;

  SendCircular(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** An agency's desk of a region. */
  public record To(Agency agency, RegionId region) {}

  public record Wanted(ListId list, List<To> to, Duration within) {}

  public Uni<Outcome<Circular>> send(Work work, CircularId id, Wanted wanted) {
    return work.riskLists()
        .find(wanted.list())
        .chain(
            found ->
                found
                    .filter(list -> reaches(work, list))
                    .map(list -> send(work, id, wanted, list))
                    .orElseThrow(() -> new InvalidField("listId", "no such list")));
  }

  private static boolean reaches(Work work, KeptList list) {
    return work.actor()
        .by()
        .filter(by -> by.reach().contains(list.list().path()) && by.school().isEmpty())
        .isPresent();
  }

  private Uni<Outcome<Circular>> send(Work work, CircularId id, Wanted wanted, KeptList list) {
    var path = list.list().path();
    var addressees = addressees(wanted.to(), path);
    if (list.state() != KeptList.State.PUBLISHED) {
      return Uni.createFrom()
          .item(Outcome.refused(Reason.CONFLICT, "listId", "it is not published"));
    }
    var now = clock.instant();
    var circular = Circular.send(id, path, list.id().toString(), addressees, wanted.within(), now);
    return work.circulars()
        .save(Circular.Chased.nobody(circular), "circular.sent", now)
        .replaceWith(new Outcome.Changed<>(circular));
  }

  private Set<Addressee> addressees(List<To> to, RegionPath from) {
    var addressees = new TreeSet<Addressee>();
    for (var i = 0; i < to.size(); i++) {
      var field = "to[" + i + "].regionId";
      var path =
          registry
              .path(to.get(i).region())
              .filter(at -> from.contains(at) || at.contains(from))
              .orElseThrow(
                  () -> new InvalidField(field, "no region of the list's, below or above it"));
      addressees.add(new Addressee(to.get(i).agency(), path));
    }
    return addressees;
  }
}
