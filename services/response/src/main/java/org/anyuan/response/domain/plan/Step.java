package org.anyuan.response.domain.plan;

import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.Words;

/** What one track has to do. */
public record Step(StepKey key, Track track, Words title, Duty owner, Due due, Evidence evidence) {}
