package org.anyuan.lead.domain.search;

/** The names of schools and regions, which stand in a registry that everybody may read. */
public interface Names {
  boolean isSchool(String name);

  boolean isRegion(String name);

  int longest();
}
