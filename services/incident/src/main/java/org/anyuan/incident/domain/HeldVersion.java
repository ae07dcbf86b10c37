package org.anyuan.incident.domain;

import java.time.Instant;

/** A version that waits for a second to pass since the last one. */
public record HeldVersion(Instant dueAt, TaskReason reason) {}
