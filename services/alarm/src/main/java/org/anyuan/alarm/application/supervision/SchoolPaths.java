package org.anyuan.alarm.application.supervision;

/**
 * How many devices a school has in use, and how many of them would bring an alarm.
 *
 * @param counts false: the school is retired or gone
 */
public record SchoolPaths(
    String schoolId, String regionPath, int inUse, int paths, boolean counts) {}
