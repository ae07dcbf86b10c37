package org.anyuan.incident.adapter.out.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.Commands;
import org.anyuan.incident.application.Incidents;
import org.anyuan.incident.application.Outcome;
import org.anyuan.incident.application.StoreUnavailable;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Commands into the log, and the events that they cause back out of it. */
@ApplicationScoped
class CommandGateway implements Commands {
  private static final Logger LOG = Logger.getLogger(CommandGateway.class);

  /** More than the producer's own time-out, which ends it first. */
  private static final Duration CONFIRMED_WITHIN = Duration.ofMillis(2500);

  private final Inputs inputs;
  private final EventTail tail;
  private final Incidents incidents;
  private final Duration deadline;

  CommandGateway(
      Inputs inputs,
      EventTail tail,
      Incidents incidents,
      @ConfigProperty(name = "anyuan.incident.command-deadline") Duration deadline) {
    this.inputs = inputs;
    this.tail = tail;
    this.incidents = incidents;
    this.deadline = deadline;
  }

  @Override
  public Outcome give(IncidentCommand command) {
    var earlier = earlier(command);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var until = System.nanoTime() + deadline.toNanos();
    var answer = tail.await(command.getCommandId(), e -> Answers.fits(command, e));
    try {
      if (!report(List.of(command))) {
        return new Outcome.Unconfirmed();
      }
      if (answer.isEmpty() || !tail.positioned()) {
        return new Outcome.Undecided(command.getCommandId());
      }
      return outcome(answer.get().get(until - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      return new Outcome.Undecided(command.getCommandId());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Undecided(command.getCommandId());
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer never fails", e);
    } finally {
      answer.ifPresent(a -> a.cancel(false));
    }
  }

  @Override
  public boolean report(List<IncidentCommand> commands) {
    // All are on their way before the first is waited for.
    var sent = commands.stream().map(inputs::append).toList();
    try {
      for (var append : sent) {
        append.get(CONFIRMED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("command not confirmed", e);
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * The decider publishes nothing for a command that it has seen; so its first answer is looked up.
   * While PostgreSQL is out, only the newest ones are known, and a later repeat is answered as
   * undecided: it changes nothing all the same.
   */
  private Optional<Outcome> earlier(IncidentCommand command) {
    var events = tail.causedBy(command.getCommandId());
    if (events.isEmpty()) {
      events = stored(command.getCommandId());
    }
    if (events.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        events.stream()
            .filter(e -> Answers.fits(command, e))
            .findFirst()
            .map(this::current)
            .orElseGet(Outcome.KeyReused::new));
  }

  private List<IncidentEvent> stored(String commandId) {
    try {
      return incidents.causedBy(commandId);
    } catch (StoreUnavailable e) {
      LOG.debug("earlier answers cannot be looked up", e);
      return List.of();
    }
  }

  private static Outcome outcome(IncidentEvent event) {
    if (event.hasCommandRejected()) {
      var rejected = event.getCommandRejected();
      return new Outcome.Rejected(rejected.getCode(), rejected.getField(), rejected.getDetail());
    }
    return event.hasButtonTestDeclared()
        ? new Outcome.TestDeclared(event.getButtonTestDeclared())
        : new Outcome.Decided(event.getIncident());
  }

  /** A stored event has no snapshot: the incident as it stands now takes its place. */
  private Outcome current(IncidentEvent event) {
    if (event.hasCommandRejected() || event.hasButtonTestDeclared() || event.hasIncident()) {
      return outcome(event);
    }
    Optional<Incident> incident =
        tail.incident(event.getIncidentId())
            .or(() -> incidents.find(event.getIncidentId(), Scope.SYSTEM));
    return incident
        .<Outcome>map(Outcome.Decided::new)
        .orElseGet(() -> new Outcome.Undecided(event.getCauseId()));
  }
}
