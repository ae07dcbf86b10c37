package org.anyuan.incident.domain;

import java.time.Instant;

/** What an incident keeps of a signal. */
public record SignalRef(
    SignalId id, DeviceId device, AlarmKind kind, Place place, Instant receivedAt) {}
