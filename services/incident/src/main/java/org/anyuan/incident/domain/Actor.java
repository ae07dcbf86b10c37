package org.anyuan.incident.domain;

/** Who did it: a person, a device, or the service itself. */
public record Actor(String subject, String role, String scopePath) {}
