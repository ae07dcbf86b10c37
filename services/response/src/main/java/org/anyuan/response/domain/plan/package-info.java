/**
 * What a region does in a major incident: the steps of the three tracks, and the pairings that keep
 * them in step. A plan is data; what cannot be kept is refused when it is saved.
 */
package org.anyuan.response.domain.plan;
