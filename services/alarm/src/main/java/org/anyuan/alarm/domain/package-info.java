/** What a press is, how it is told from another one, and whether its sender is who it says. */
package org.anyuan.alarm.domain;
