/** When children arrive at a school and leave it: terms, holidays, make-up days, peak windows. */
package org.anyuan.patrol.domain.calendar;
