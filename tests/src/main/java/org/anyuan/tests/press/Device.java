package org.anyuan.tests.press;

/** A device with the {@code whsec_} secret that signs its presses. */
public record Device(String id, String schoolId, String secret) {}
