package org.anyuan.alarm.adapter.in.gb28181;

import java.time.Instant;
import org.anyuan.proto.ledger.v1.Device;

/**
 * That a device has shown who it is, and from where.
 *
 * @param code under which it speaks
 * @param device as which it registered
 * @param flow by which it was heard last
 * @param callId of its registering: another one, and it may have been switched on anew
 */
record Registration(String code, Device device, Flow flow, String callId, Instant until) {
  Registration heardBy(Flow newest) {
    return new Registration(code, device, newest, callId, until);
  }
}
