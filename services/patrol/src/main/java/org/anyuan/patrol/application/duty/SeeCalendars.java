package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.duty.Calendars.Entry;
import org.anyuan.patrol.application.duty.Calendars.Owner;

/** The calendar that counts for a school: its own, or that of the nearest region above it. */
@ApplicationScoped
public class SeeCalendars {
  public Uni<Optional<Entry>> of(Work work, Owner owner) {
    var calendars = work.guard().calendars();
    return calendars
        .find(owner)
        .chain(
            own -> {
              if (own.isPresent()) {
                return Uni.createFrom().item(own);
              }
              var above = LoadDuties.above(owner.path());
              return calendars
                  .ofRegions(above)
                  .chain(
                      found ->
                          above.stream()
                              .filter(found::containsKey)
                              .findFirst()
                              .map(path -> calendars.find(new Owner.OfRegion(path)))
                              .orElse(Uni.createFrom().item(Optional.empty())));
            });
  }
}
