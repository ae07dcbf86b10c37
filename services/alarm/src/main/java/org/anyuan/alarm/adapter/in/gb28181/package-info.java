/**
 * Devices that speak GB/T 28181 (2016, with what 2022 added to its alarms): SIP over UDP and TCP,
 * and MANSCDP in its bodies. Of SIP no more than that needs: a registrar with digest, MESSAGE and
 * NOTIFY in, MESSAGE and SUBSCRIBE out. No call, no video.
 *
 * <p>A head is bytes, held in strings of which each character is one byte (ISO 8859-1); a body is
 * decoded from its own bytes, see {@link org.anyuan.alarm.adapter.in.gb28181.BodyText}. All of a
 * server is on one event loop, so that nothing here needs a lock.
 */
package org.anyuan.alarm.adapter.in.gb28181;
