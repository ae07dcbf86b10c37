package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.domain.KnownIncident;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseCommand;

/**
 * Takes over what became of an incident. The event is recorded in the transaction of its effect, so
 * a redelivery opens nothing twice, and an older event that comes later changes nothing.
 */
@ApplicationScoped
public class FollowIncident {
  static final String CONFIRMED = "the incident is confirmed and major (警情已核实并属重大)";
  private static final String AGAIN = "the incident was confirmed and declared major once more";
  private static final String MERGED = "the incident became a part of another one";
  private static final String CONSUMER = "incidents";

  private final Coordination coordination;
  private final OpenResponse open;
  private final CommandResponse command;

  FollowIncident(Coordination coordination, OpenResponse open, CommandResponse command) {
    this.coordination = coordination;
    this.open = open;
    this.command = command;
  }

  /**
   * An incident as it stands after an event.
   *
   * @param declared it was confirmed or declared major just now
   */
  public record Happened(String eventId, KnownIncident incident, boolean declared) {}

  public Uni<Void> take(Happened happened) {
    return coordination.work(
        Actor.SYSTEM,
        work ->
            work.incidents()
                .hold(happened.incident().about().incident())
                .chain(() -> work.incidents().firstTime(CONSUMER, happened.eventId()))
                .chain(
                    first ->
                        first
                            ? work.incidents().keep(happened.incident())
                            : Uni.createFrom().item(false))
                .chain(news -> news ? effect(work, happened) : Uni.createFrom().voidItem()));
  }

  private Uni<Void> effect(Work work, Happened happened) {
    var incident = happened.incident();
    var id = OpenResponse.idOf(incident.about().incident());
    return work.responses()
        .find(id)
        .chain(
            there -> {
              if (there.isEmpty()) {
                return incident.asksForResponse()
                    ? open.once(work, incident.about(), CONFIRMED).replaceWithVoid()
                    : Uni.createFrom().voidItem();
              }
              return command
                  .on(work, id, new ResponseCommand.Learn(incident.about()))
                  .chain(
                      () ->
                          next(happened, there.get())
                              .map(c -> command.on(work, id, c))
                              .orElseGet(() -> Uni.createFrom().nullItem()))
                  .replaceWithVoid();
            });
  }

  private static Optional<ResponseCommand> next(Happened happened, Response response) {
    var incident = happened.incident();
    if (incident.mergedInto().isPresent()) {
      return Optional.of(new ResponseCommand.GiveUp(MERGED));
    }
    return response.state().over() && happened.declared() && incident.asksForResponse()
        ? Optional.of(new ResponseCommand.Reopen(AGAIN))
        : Optional.empty();
  }
}
