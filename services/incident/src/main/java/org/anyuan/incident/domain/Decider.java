package org.anyuan.incident.domain;

/**
 * Decides what an input does to a school's incidents. A pure function: the same state and input
 * make the same decision, ids included, so whoever replays an input publishes what was published
 * before.
 */
public final class Decider {
  private final PressDecisions presses;
  private final IncidentDecisions incidents;
  private final TaskDecisions tasks;

  public Decider(Policy policy) {
    presses = new PressDecisions(policy);
    incidents = new IncidentDecisions(policy);
    tasks = new TaskDecisions(policy);
  }

  public Decision decide(SchoolIncidents state, Input input) {
    return switch (input) {
      case Input.Press press -> presses.decide(state, press);
      case Input.Command command ->
          switch (command.order()) {
            case Order.OpenIncident open -> incidents.open(state, command, open);
            case Order.DeclareButtonTest order ->
                ButtonTestDecisions.declare(state, command, order);
            case Order.OnIncident order -> incidents.decide(state, command, order);
            case Order.OnTask order -> tasks.decide(state, command, order);
            case Order.Report report -> tasks.report(state, command, report);
          };
    };
  }
}
