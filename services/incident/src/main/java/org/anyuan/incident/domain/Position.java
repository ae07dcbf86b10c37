package org.anyuan.incident.domain;

/** Degrees in CGCS2000. */
public record Position(double longitude, double latitude) {}
