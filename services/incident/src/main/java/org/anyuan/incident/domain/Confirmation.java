package org.anyuan.incident.domain;

import java.time.Instant;

public record Confirmation(Instant at, String by) {}
