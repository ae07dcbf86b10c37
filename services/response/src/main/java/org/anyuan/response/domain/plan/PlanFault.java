package org.anyuan.response.domain.plan;

/**
 * Why a plan cannot be kept.
 *
 * @param field as the request spells it, such as {@code pairings[2].then}
 */
public record PlanFault(String field, String message) {}
