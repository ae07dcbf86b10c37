package org.anyuan.alarm.application.supervision;

/**
 * This copy of the service, for as long as its process lives.
 *
 * @param id unlike that of any other
 */
public record Copy(String id) {}
