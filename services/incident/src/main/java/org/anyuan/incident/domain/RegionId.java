package org.anyuan.incident.domain;

public record RegionId(String value) {}
