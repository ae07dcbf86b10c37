/**
 * Supervision of devices. Every copy hears devices; the one that leads judges them and says what
 * changed (ADR 7). Nothing here may make a press wait: what a protocol calls takes no lock and
 * touches no store.
 */
package org.anyuan.alarm.application.supervision;
