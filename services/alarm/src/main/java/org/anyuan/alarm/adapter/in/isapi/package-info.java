/**
 * Hikvision panels that push their events by ISAPI ("HTTP listening", alarm receiving centre): an
 * {@code EventNotificationAlert} in XML or JSON, alone or as a part beside pictures, to an address
 * that holds the device's secret. The address is in no log, metric or answer.
 *
 * <p>What is read are fields by name, whatever the case of their letters, their namespace and what
 * stands beside them, since every model and firmware has its own.
 */
package org.anyuan.alarm.adapter.in.isapi;
