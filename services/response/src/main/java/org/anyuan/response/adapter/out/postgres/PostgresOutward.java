package org.anyuan.response.adapter.out.postgres;

import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.Outward;
import org.anyuan.response.application.concern.Concerns;
import org.anyuan.response.application.ground.Grounds;
import org.anyuan.response.application.publication.Postings;
import org.anyuan.response.application.publication.Protections;
import org.anyuan.response.application.publication.PublishedStatements;

record PostgresOutward(
    Protections protections,
    PublishedStatements published,
    Postings postings,
    Concerns concerns,
    Grounds grounds)
    implements Outward {
  PostgresOutward(Rows rows, Journal journal, StoredJson json) {
    this(
        new PostgresProtections(rows, json),
        new PostgresPublished(rows, json),
        new PostgresPostings(rows, journal),
        new PostgresConcerns(rows, journal, json),
        new PostgresGrounds(rows, journal, json));
  }
}
