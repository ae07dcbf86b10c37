package org.anyuan.notify.domain.roster;

import java.time.Instant;

/** A plan, and since when it counts: until the next one does. */
public record Version(Instant effectiveFrom, Plan plan) {}
