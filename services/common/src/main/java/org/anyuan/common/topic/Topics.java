package org.anyuan.common.topic;

/** The names of the topics, as {@code docs/asyncapi.yaml} describes them. */
public final class Topics {
  public static final String INCIDENT_INPUTS = "anyuan.incident.inputs";
  public static final String INCIDENT_EVENTS = "anyuan.incident.events";
  public static final String QUEUE_POLICE = "anyuan.queue.police";
  public static final String QUEUE_EDUCATION = "anyuan.queue.education";
  public static final String QUEUE_MEDIA = "anyuan.queue.media";
  public static final String DEVICE_STATUS = "anyuan.device.status";
  public static final String DEVICE_SIGHTINGS = "anyuan.device.sightings";
  public static final String LEAD_EVENTS = "anyuan.lead.events";
  public static final String PATROL_EVENTS = "anyuan.patrol.events";
  public static final String RESPONSE_EVENTS = "anyuan.response.events";
  public static final String NOTIFY_DELIVERIES = "anyuan.notify.deliveries";
  public static final String LEDGER_REGIONS = "anyuan.ledger.regions";
  public static final String LEDGER_SCHOOLS = "anyuan.ledger.schools";
  public static final String LEDGER_DEVICES = "anyuan.ledger.devices";
  public static final String LEDGER_EXERCISES = "anyuan.ledger.exercises";
  public static final String LEDGER_CAMERAS = "anyuan.ledger.cameras";
  public static final String LEDGER_ITEMS = "anyuan.ledger.items";
  public static final String AUDIT_HEADS = "anyuan.audit.heads";

  private Topics() {}

  /** Where a group puts what it cannot process. */
  public static String deadLetters(String topic, String group) {
    return topic + "." + group + ".dlq";
  }
}
