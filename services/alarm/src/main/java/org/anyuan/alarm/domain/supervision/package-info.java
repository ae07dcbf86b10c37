/**
 * How a device does, and whether a school can still raise an alarm: decided without a clock, a
 * store or a network.
 */
package org.anyuan.alarm.domain.supervision;
