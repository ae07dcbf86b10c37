package org.anyuan.incident.domain;

public record SchoolId(String value) {}
