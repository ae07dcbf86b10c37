package org.anyuan.incident.application;

import java.time.Instant;
import org.anyuan.proto.alarm.v1.AlarmSignal;

/** A press and the one incident that holds it now. */
public record SignalOfIncident(
    String signalId, String incidentId, Instant receivedAt, AlarmSignal signal) {}
