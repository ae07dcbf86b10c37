package org.anyuan.incident.application;

import java.time.Instant;

/**
 * A task that came onto its lane.
 *
 * @param at the lane's log-append time
 */
public record QueuedTask(String taskId, String schoolId, Instant at) {}
