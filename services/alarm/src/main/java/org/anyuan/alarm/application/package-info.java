/**
 * Taking a press in: authenticate the device, write the signal to a store that keeps it, answer.
 * Ports are plain interfaces; what answers later answers with a stage or a {@code Uni}.
 */
package org.anyuan.alarm.application;
