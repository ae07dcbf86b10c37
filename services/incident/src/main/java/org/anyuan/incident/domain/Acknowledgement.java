package org.anyuan.incident.domain;

import java.time.Instant;

public record Acknowledgement(Instant at, String by) {}
