package org.anyuan.incident.domain;

public record DeviceId(String value) {}
