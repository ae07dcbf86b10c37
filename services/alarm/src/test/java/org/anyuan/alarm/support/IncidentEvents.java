package org.anyuan.alarm.support;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.incident.v1.Audience;
import org.anyuan.proto.incident.v1.Dispatch;
import org.anyuan.proto.incident.v1.DispatchState;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.SignalRef;
import org.anyuan.proto.incident.v1.Task;
import org.anyuan.proto.incident.v1.TaskAcknowledged;
import org.anyuan.proto.incident.v1.TaskState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the incident service would publish. */
public final class IncidentEvents {
  private IncidentEvents() {}

  /** The police have taken the incident of this signal. */
  public static void acknowledged(AlarmSignal signal) {
    happened(signal, DispatchState.DISPATCH_STATE_ACKNOWLEDGED);
  }

  /** A unit is on its way to it, which the police have taken, too. */
  public static void onTheWay(AlarmSignal signal) {
    happened(signal, DispatchState.DISPATCH_STATE_ON_THE_WAY);
  }

  private static void happened(AlarmSignal signal, DispatchState state) {
    var event =
        IncidentEvent.newBuilder()
            .setEventId(UUID.randomUUID().toString())
            .setSchoolId(signal.getSchool().getSchoolId())
            .setTaskAcknowledged(
                TaskAcknowledged.newBuilder().setAudience(Audience.AUDIENCE_POLICE))
            .setIncident(
                Incident.newBuilder()
                    .setIncidentId("of-" + signal.getSignalId())
                    .setDispatch(Dispatch.newBuilder().setState(state))
                    .addTasks(
                        Task.newBuilder()
                            .setAudience(Audience.AUDIENCE_POLICE)
                            .setState(TaskState.TASK_STATE_ACKNOWLEDGED))
                    .addSignals(
                        SignalRef.newBuilder()
                            .setSignalId(signal.getSignalId())
                            .setDeviceId(signal.getDeviceId())
                            .setKind(signal.getKind())))
            .build();
    var settings =
        Map.<String, Object>of("bootstrap.servers", Registry.config("kafka.bootstrap.servers"));
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var envelope = CloudEvent.of(UUID.randomUUID(), event, "incident", Instant.now());
      producer
          .send(
              CloudEventHeaders.record(
                  Topics.INCIDENT_EVENTS, event.getSchoolId(), envelope, event))
          .get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the test's event was not published", e);
    }
  }
}
