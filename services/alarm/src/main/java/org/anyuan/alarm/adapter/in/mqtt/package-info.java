/**
 * MQTT 3.1.1 and 5.0 (OASIS) for devices: no broker, but the one door through which a device
 * publishes to its own topics and hears its own feedback. Packets are read and written by Netty's
 * codec; what stands around it is ours, since every bound has to hold before a device is known: see
 * docs/adr/0005.
 */
package org.anyuan.alarm.adapter.in.mqtt;
