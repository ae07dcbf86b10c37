package org.anyuan.incident.domain;

public record CameraId(String value) {}
