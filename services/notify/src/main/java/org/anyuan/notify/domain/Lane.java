package org.anyuan.notify.domain;

/** For whom a task is. Three have a queue; a school hears of its own incidents by their events. */
public enum Lane {
  POLICE,
  EDUCATION,
  MEDIA,
  SCHOOL
}
