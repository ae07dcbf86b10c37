package org.anyuan.response.domain.response;

import java.util.List;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.domain.plan.Evidence;
import org.anyuan.response.domain.response.ResponseCommand.CompleteStep;
import org.anyuan.response.domain.response.ResponseCommand.ExcuseStep;
import org.anyuan.response.domain.response.ResponseCommand.OfStep;
import org.anyuan.response.domain.response.ResponseCommand.ReopenStep;
import org.anyuan.response.domain.response.ResponseCommand.StartStep;
import org.anyuan.response.domain.response.TaskState.Done;
import org.anyuan.response.domain.response.TaskState.Excused;
import org.anyuan.response.domain.response.TaskState.Pending;
import org.anyuan.response.domain.response.TaskState.Ready;
import org.anyuan.response.domain.response.TaskState.Started;

/** The steps of the tracks. Nobody has to say that a step is started before it is done. */
final class DecideSteps {
  private DecideSteps() {}

  static Outcome<List<ResponseChange>> on(Authority authority, OfStep command) {
    var response = authority.response();
    var task = response.task(command.step());
    if (task.isEmpty()) {
      return Outcome.notFound("step");
    }
    return Decide.over(response)
        .or(
            () ->
                Authority.unless(
                    authority.worksOn(task.get().step()),
                    "the step's owner, its track's lead and the commander"))
        .orElseGet(() -> decide(authority, task.get(), command));
  }

  private static Outcome<List<ResponseChange>> decide(
      Authority authority, Task task, OfStep command) {
    var response = authority.response();
    return switch (command) {
      case StartStep(var key) -> start(response, task, new ResponseChange.StepStarted(key));
      case CompleteStep(var key, var given) ->
          complete(response, task, given, new ResponseChange.StepDone(key, given));
      case ExcuseStep(var key, var reason) ->
          Authority.<List<ResponseChange>>unless(
                  authority.leads(task.step().track()) || authority.commands(),
                  "the track's lead and the commander")
              .orElseGet(() -> excuse(task, new ResponseChange.StepExcused(key, reason)));
      case ReopenStep(var key, var reason) ->
          reopen(task, new ResponseChange.StepReopened(key, reason));
    };
  }

  private static Outcome<List<ResponseChange>> start(
      Response response, Task task, ResponseChange change) {
    return switch (task.state()) {
      case Pending _ -> waits(response, task);
      case Ready _ -> Decide.changed(change);
      case Started _ -> Decide.unchanged();
      case Done _, Excused _ -> over(task);
    };
  }

  private static Outcome<List<ResponseChange>> complete(
      Response response, Task task, Evidence.Given given, ResponseChange change) {
    return switch (task.state()) {
      case Pending _ -> waits(response, task);
      case Ready _, Started _ ->
          // What it waited for may not hold any more since it was started.
          Gate.waits(response, task)
              ? waits(response, task)
              : task.step()
                  .evidence()
                  .missingIn(given)
                  .<Outcome<List<ResponseChange>>>map(
                      field ->
                          Outcome.refused(
                              Reason.INVALID, field, "the step asks for it as evidence"))
                  .orElseGet(() -> Decide.changed(change));
      case Done _ -> Decide.unchanged();
      case Excused _ -> over(task);
    };
  }

  private static Outcome<List<ResponseChange>> excuse(Task task, ResponseChange change) {
    return switch (task.state()) {
      case Pending _, Ready _, Started _ -> Decide.changed(change);
      case Done _ -> over(task);
      case Excused _ -> Decide.unchanged();
    };
  }

  private static Outcome<List<ResponseChange>> reopen(Task task, ResponseChange change) {
    return switch (task.state()) {
      case Pending _, Ready _, Started _ -> Decide.unchanged();
      case Done _, Excused _ -> Decide.changed(change);
    };
  }

  private static Outcome<List<ResponseChange>> waits(Response response, Task task) {
    return Decide.conflict("pairings", Gate.say(response, task));
  }

  private static Outcome<List<ResponseChange>> over(Task task) {
    return Decide.conflict("state", "the step is " + task.state().name() + ": reopen it first");
  }
}
