package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.picture.Picture;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.PhotoId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchPhoto;

/** Keeps what units photograph, for as long as the deployment says. */
@ApplicationScoped
public class KeepPhotos {
  public static final int BATCH = 100;

  private final Patrol patrol;
  private final Crew crew;
  private final PatrolSettings settings;
  private final Clock clock;

  KeepPhotos(Patrol patrol, Crew crew, PatrolSettings settings, Clock clock) {
    this.patrol = patrol;
    this.crew = crew;
    this.settings = settings;
    this.clock = clock;
  }

  /** The dispatch is held, so that two at once are counted one after the other. */
  public Uni<Outcome<DispatchPhoto>> keep(
      Work work, DispatchId id, PhotoId photo, Picture picture) {
    // As exactly as it is stored, so that the same photograph is told with the same time.
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var wanted = DispatchPhoto.of(photo, id, picture, work.actor().name(), now);
    return work.dispatches()
        .lock(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Outcome.<DispatchPhoto>notFound("dispatch"))
                    : crew.only(
                        work.actor(),
                        found.get().who().unit(),
                        () -> keep(work, found.get(), wanted, picture)));
  }

  private static Uni<Outcome<DispatchPhoto>> keep(
      Work work, Dispatch dispatch, DispatchPhoto wanted, Picture picture) {
    return work.photos()
        .of(dispatch.id())
        .map(kept -> DispatchPhoto.decide(wanted, dispatch, kept))
        .call(
            outcome ->
                outcome instanceof Outcome.Changed<DispatchPhoto>
                    ? work.photos().keep(dispatch, wanted, picture)
                    : Uni.createFrom().voidItem());
  }

  /** Photographs that were kept for long enough; at most a batch. */
  public Uni<Integer> forget() {
    var oldest = clock.instant().minus(settings.photos().keptFor());
    return patrol.work(Actor.SYSTEM, work -> work.photos().forgetKeptBefore(oldest, BATCH));
  }
}
