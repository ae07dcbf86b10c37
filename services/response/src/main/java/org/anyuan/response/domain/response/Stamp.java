package org.anyuan.response.domain.response;

import java.time.Instant;
import org.anyuan.response.domain.By;

/** Who changed something, and when. */
public record Stamp(By by, Instant at) {}
