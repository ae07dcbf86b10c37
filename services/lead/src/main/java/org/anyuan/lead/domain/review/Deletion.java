package org.anyuan.lead.domain.review;

import java.time.Instant;
import org.anyuan.common.region.RegionPath;

/** That a review was deleted, and by which rule: what is left of it. */
public record Deletion(
    ReviewId review, RegionPath path, Level level, Instant endedAt, Instant at) {}
