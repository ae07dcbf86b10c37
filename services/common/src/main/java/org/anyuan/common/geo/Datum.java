package org.anyuan.common.geo;

/** What a coordinate is given in. */
public enum Datum {
  /** GB/T 22021, the national datum. */
  CGCS2000,
  /** Agrees with CGCS2000 to well under a metre, so it is taken as it is. */
  WGS84,
  /**
   * What Chinese maps show: WGS-84 with a deliberate, known displacement of some hundred metres.
   */
  GCJ02
}
