/**
 * Alarm panels that speak ANSI/SIA DC-09 (2013 and 2021) over TCP and UDP, with events of SIA DC-03
 * and DC-05 (Contact ID).
 *
 * <p>A frame is bytes. What is cut out of it is held in strings of which each character is one byte
 * (ISO 8859-1), so that nothing is lost or joined before a text for people is decoded from its own
 * bytes, see {@link org.anyuan.alarm.adapter.in.panel.PanelText}.
 */
package org.anyuan.alarm.adapter.in.dc09;
