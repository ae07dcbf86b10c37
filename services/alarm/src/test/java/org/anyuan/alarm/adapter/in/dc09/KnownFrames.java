package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

/** Frames that others are known to send, without the line feed and the carriage return. */
final class KnownFrames {
  static final String SIA_DCS = "F4D20029\"SIA-DCS\"0001RF3L77#1234[#1234|NRR|Atest]";
  static final String ADM_CID = "9EC40027\"ADM-CID\"0001L0#1002[#1002|1602 00 001]";
  static final String NULL = "93B30031\"NULL\"0000R1234L6789#000000[]_17:24:14,12-09-2015";
  static final String ENCRYPTED_NULL =
      "76D80055\"*NULL\"0000R0L0#AAAB[B4BC8B40D0E6D959D6BEA78E88CC0B21"
          + "55741A3C44FBB96D476A3E557CAD64D9";
  static final String PANIC =
      "0A9E003B\"ADM-CID\"0001L0#1234[#1234|1120 01 001]_08:00:00,09-01-2020";

  static final byte[] KEY = "A".repeat(16).getBytes(US_ASCII);

  private KnownFrames() {}

  static String[] all() {
    return new String[] {SIA_DCS, ADM_CID, NULL, ENCRYPTED_NULL, PANIC};
  }

  static byte[] sent(String frame) {
    return ("\n" + frame + "\r").getBytes(ISO_8859_1);
  }

  /** From the quote on: what the CRC is of. */
  static byte[] content(String frame) {
    return frame.substring(8).getBytes(ISO_8859_1);
  }

  static Frame parsed(String frame) {
    return Frame.parse(content(frame)).orElseThrow();
  }
}
