package org.anyuan.incident.domain;

public record MediaLink(String url, String type) {}
