/**
 * Units, dispatches, guard posts and duties, and what may become of each. Pure: a decision takes
 * what is, what is wanted and the time, and says what will be. What is about one of these is in a
 * package of its own.
 */
package org.anyuan.patrol.domain;
