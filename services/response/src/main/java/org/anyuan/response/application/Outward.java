package org.anyuan.response.application;

import org.anyuan.response.application.concern.Concerns;
import org.anyuan.response.application.ground.Grounds;
import org.anyuan.response.application.publication.Postings;
import org.anyuan.response.application.publication.Protections;
import org.anyuan.response.application.publication.PublishedStatements;

/** The part of a unit of work that is about what leaves the house and what surrounds it. */
public interface Outward {
  Protections protections();

  PublishedStatements published();

  Postings postings();

  Concerns concerns();

  Grounds grounds();
}
