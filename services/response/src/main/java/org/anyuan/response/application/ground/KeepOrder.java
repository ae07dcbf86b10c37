package org.anyuan.response.application.ground;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.ground.Ground;
import org.anyuan.response.domain.ground.GroundCommand;
import org.anyuan.response.domain.response.Response;

/**
 * Cordon, roads and meeting points of a response. The response is held, so that its tracks see it.
 */
@ApplicationScoped
public class KeepOrder implements GroundState {
  private final Clock clock;

  KeepOrder(Clock clock) {
    this.clock = clock;
  }

  public Uni<Outcome<Ground>> on(Work work, ResponseId id, GroundCommand command) {
    return work.responses()
        .lock(id)
        .chain(
            response ->
                response.isEmpty()
                    ? Uni.createFrom().item(Outcome.<Ground>notFound("response"))
                    : on(work, response.get(), command));
  }

  private Uni<Outcome<Ground>> on(Work work, Response response, GroundCommand command) {
    var now = clock.instant();
    if (response.state().over()) {
      return Uni.createFrom()
          .item(Outcome.refused(Reason.CONFLICT, "state", "the response is closed"));
    }
    return work.outward()
        .grounds()
        .find(response.id())
        .map(
            found ->
                found
                    .orElseGet(() -> Ground.of(response.id(), response.about().path(), now))
                    .on(command, now))
        .call(
            outcome ->
                outcome instanceof Outcome.Changed<Ground>(var ground)
                    ? work.outward().grounds().save(action(command), ground, response.about(), now)
                    : Uni.createFrom().voidItem());
  }

  /** What is there, or what there would be. */
  public Uni<Outcome<Ground>> see(Work work, ResponseId id) {
    return work.responses()
        .find(id)
        .chain(
            response ->
                response.isEmpty()
                    ? Uni.createFrom().item(Outcome.<Ground>notFound("response"))
                    : work.outward()
                        .grounds()
                        .find(id)
                        .map(
                            found ->
                                new Outcome.Unchanged<>(
                                    found.orElseGet(
                                        () ->
                                            Ground.of(
                                                id,
                                                response.get().about().path(),
                                                response.get().openedAt())))));
  }

  @Override
  public Uni<Boolean> cordonStands(Work work, ResponseId response) {
    return work.outward()
        .grounds()
        .find(response)
        .map(found -> found.filter(Ground::cordonStands).isPresent());
  }

  private static String action(GroundCommand command) {
    return "ground."
        + switch (command) {
          case GroundCommand.SetCordon _ -> "cordon-set";
          case GroundCommand.LiftCordon _ -> "cordon-lifted";
          case GroundCommand.PutSpot _ -> "spot-put";
          case GroundCommand.RemoveSpot _ -> "spot-removed";
          case GroundCommand.CloseRoad _ -> "road-closed";
          case GroundCommand.OpenRoad _ -> "road-opened";
          case GroundCommand.MeetParents _ -> "reunification-set";
          case GroundCommand.Count _ -> "reunification-counted";
          case GroundCommand.TaskUnit _ -> "unit-tasked";
          case GroundCommand.ReleaseUnit _ -> "unit-released";
          case GroundCommand.StandDown _ -> "stood-down";
        };
  }
}
