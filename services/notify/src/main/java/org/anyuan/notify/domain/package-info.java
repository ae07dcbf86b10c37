/**
 * Who is on call, who is told of what by which way, and what became of it. Pure: a decision takes
 * what is, what is wanted and the time, and says what will be. What is about one of these is in a
 * package of its own.
 */
package org.anyuan.notify.domain;
