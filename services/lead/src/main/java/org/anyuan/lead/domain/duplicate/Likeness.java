package org.anyuan.lead.domain.duplicate;

import org.anyuan.lead.domain.LeadId;

/**
 * How alike another lead is, in per cent, and of what that is made up. Not a word of either.
 *
 * @param words how many of their pairs of characters both have
 * @param time 100 for the same moment, 0 at the window's end
 */
public record Likeness(LeadId other, int percent, int words, int time, boolean sameCategory) {}
