package org.anyuan.alarm.application;

import java.time.Instant;
import org.anyuan.alarm.domain.SignalId;

/** The device's answer: a store has the signal. */
public record Acceptance(SignalId signalId, Instant receivedAt) {}
