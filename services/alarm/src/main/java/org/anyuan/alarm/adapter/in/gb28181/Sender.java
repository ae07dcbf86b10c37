package org.anyuan.alarm.adapter.in.gb28181;

import org.anyuan.proto.ledger.v1.Device;

/**
 * Who sent a message, once that was shown.
 *
 * @param device as it stands in the registry now
 * @param flow by which it came, and by which it is answered
 */
record Sender(String code, Device device, Flow flow) {}
