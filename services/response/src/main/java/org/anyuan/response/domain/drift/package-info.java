/**
 * How far the tracks are from one another, what is late, and what the look back finds: functions of
 * a response and the time.
 */
package org.anyuan.response.domain.drift;
