package org.anyuan.incident.application;

import java.util.Arrays;
import java.util.Optional;
import org.anyuan.common.topic.Topics;

/** This service's groups that put something aside. A replay reaches that group alone. */
public enum DeadLetterTopic {
  /** The decider's. Nobody else reads its topic, so a replay goes back there. */
  INPUTS(Topics.INCIDENT_INPUTS, "incident"),
  /**
   * The projection's. Others read the events as well, so a replay goes to the projection itself.
   */
  EVENTS(Topics.INCIDENT_EVENTS, "incident-projection"),
  /** What patrol says of its dispatches. Others read it as well. */
  DISPATCHES(Topics.PATROL_EVENTS, "incident-dispatches"),
  /** Who took a task from a message of notify. */
  ANSWERS(Topics.NOTIFY_DELIVERIES, "incident-answers"),
  /** Urgent leads. */
  LEADS(Topics.LEAD_EVENTS, "incident-leads");

  private final String source;
  private final String group;

  DeadLetterTopic(String source, String group) {
    this.source = source;
    this.group = group;
  }

  public String source() {
    return source;
  }

  public String group() {
    return group;
  }

  public String topic() {
    return Topics.deadLetters(source, group);
  }

  public static Optional<DeadLetterTopic> named(String topic) {
    return Arrays.stream(values()).filter(t -> t.topic().equals(topic)).findFirst();
  }
}
