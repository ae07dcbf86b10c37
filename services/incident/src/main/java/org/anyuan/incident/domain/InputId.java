package org.anyuan.incident.domain;

import java.util.UUID;

/**
 * What a decision's own ids are made from. It holds the time of receipt too: a device whose counter
 * starts again sends an old signal id for a new press, and a person may use a key again.
 */
public record InputId(UUID value) {}
