package org.anyuan.response.domain;

/** The three tracks (依法办理、舆论引导、社会面管控), kept in step. */
public enum Track {
  LAWFUL_HANDLING,
  PUBLIC_INFORMATION,
  PUBLIC_ORDER
}
