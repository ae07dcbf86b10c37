/**
 * Leads, what is done about them, and the risk that they add up to. Pure: a decision takes what is,
 * what is wanted, by whom and when, and says what will be. What is about one of these is in a
 * package of its own; reviews know none of the others, and none of them knows a review.
 */
package org.anyuan.lead.domain;
