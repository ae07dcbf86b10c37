package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An incident at one moment.
 *
 * @param version counts the decisions that changed it, from 1
 * @param drill present for the presses of a drill window
 * @param signals the newest 100, the newest last; {@code signalCount} counts all
 * @param places different ones in the order of arrival, at most 50; {@code devices} likewise
 * @param follows the closed incident after which this one was pressed
 * @param units the newest 20, the one reported last comes last
 * @param call its case in the police's own call-handling system
 * @param referrals to 119 and 120, the newest 20, the newest last
 * @param origins the leads because of which it was opened, at most 50
 */
public record Incident(
    IncidentId id,
    long version,
    School school,
    Mode mode,
    Optional<Drill> drill,
    IncidentState state,
    Severity severity,
    List<AlarmKind> kinds,
    Instant openedAt,
    Instant lastSignalAt,
    Optional<Instant> acknowledgedAt,
    Optional<Confirmation> confirmation,
    Optional<Instant> majorAt,
    long signalCount,
    List<SignalRef> signals,
    List<Place> places,
    List<DeviceId> devices,
    String text,
    List<MediaLink> media,
    boolean cancelRequested,
    Optional<IncidentId> follows,
    List<IncidentId> links,
    boolean openedByPerson,
    List<Task> tasks,
    List<Unit> units,
    Optional<CallCase> call,
    List<Referral> referrals,
    List<LeadId> origins) {
  public static final int KEPT_SIGNALS = 100;
  public static final int KEPT_PLACES = 50;
  public static final int KEPT_UNITS = 20;
  public static final int KEPT_REFERRALS = 20;
  public static final int KEPT_ORIGINS = 50;

  public boolean active() {
    return state instanceof IncidentState.Active;
  }

  /** A person has to say whether it is a drill. */
  public boolean toVerify() {
    return active() && drill.filter(Drill::toVerify).isPresent();
  }

  public boolean major() {
    return majorAt.isPresent();
  }

  public boolean confirmed() {
    return confirmation.isPresent();
  }

  /**
   * Opened because of a lead, and nobody has pressed. The school is told nothing of it; so no press
   * joins it, which the school would hear nothing of either.
   */
  public boolean ofLeadsAlone() {
    return !origins.isEmpty() && signalCount == 0;
  }

  public boolean silentAtSchool() {
    return kinds.stream().anyMatch(AlarmKind::silentAtSchool);
  }

  public Dispatch dispatch() {
    return Dispatch.of(state, openedAt, acknowledgedAt, units);
  }

  public Optional<Task> task(Audience audience) {
    return tasks.stream().filter(t -> t.audience() == audience).findFirst();
  }

  public Optional<Task> task(TaskId id) {
    return tasks.stream().filter(t -> t.id().equals(id)).findFirst();
  }
}
