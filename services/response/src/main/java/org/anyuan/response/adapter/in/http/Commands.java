package org.anyuan.response.adapter.in.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.response.application.CommandResponse;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseCommand;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives a response a command, as the caller of this request. */
@RequestScoped
class Commands {
  private final Coordination coordination;
  private final CommandResponse command;
  private final Creation creation;
  private final CurrentActor current;
  private final Clock clock;

  Commands(
      Coordination coordination,
      CommandResponse command,
      Creation creation,
      CurrentActor current,
      Clock clock) {
    this.coordination = coordination;
    this.command = command;
    this.creation = creation;
    this.current = current;
    this.clock = clock;
  }

  /** One that may be repeated as it is: what is so already is answered as it is. */
  Uni<ResponseView> give(String id, ResponseCommand wanted) {
    var response = ResponseId.of("id", id);
    var actor = current.actor();
    return coordination
        .work(actor, work -> command.on(work, response, wanted))
        .map(
            outcome ->
                Answers.view(outcome, r -> ResponseView.of(r, clock.instant(), actor.role())));
  }

  /**
   * One that makes something, once under its key.
   *
   * @param wanted under the id of what is made
   * @param made what was made under the id, as the caller sees it
   */
  <V> Uni<RestResponse<V>> make(
      String id,
      String operation,
      String key,
      Object content,
      Function<UUID, ResponseCommand> wanted,
      BiFunction<Response, UUID, V> made) {
    var response = ResponseId.of("id", id);
    var location = "/api/v1/responses/" + id;
    return creation
        .once(
            operation,
            key,
            id + content,
            (work, fresh) ->
                work.responses()
                    .find(response)
                    .map(found -> found.map(r -> made.apply(r, UUID.fromString(fresh)))),
            (work, fresh) ->
                command
                    .on(work, response, wanted.apply(UUID.fromString(fresh)))
                    .map(outcome -> outcome.map(r -> made.apply(r, UUID.fromString(fresh)))))
        .map(outcome -> Answers.view(outcome, view -> Answers.created(location, view)));
  }

  boolean seesAll() {
    return Roles.seesAll(current.actor().role());
  }
}
