package org.anyuan.lead.adapter.out.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.anyuan.lead.adapter.out.vocabulary.TermsFile;
import org.anyuan.lead.domain.search.Term;
import org.anyuan.local.testing.StackResource;

/**
 * Three years of a province: 17 prefectures of which the first has a quarter, eight counties each,
 * ten police-station areas each, 20,000 schools. Three in a hundred are not over, of the last
 * month. Each has some terms, the commonest of which every fourth lead has. What a lead says is as
 * long as it usually is, and nothing can open it: no list does.
 */
final class ManyLeads {
  static final int PREFECTURES = 17;
  static final int COUNTIES = 8;
  static final int STATIONS = 10;
  static final int SCHOOLS = 20_000;
  private static final int BATCH = 50_000;

  private static final String LEADS =
      """
      insert into leads (id, region_path, school_id, category, severity, state, holder, handlers, protected, seen_at,
        received_at, next_at, late, urgency, merged, body, version, terms)
      select gen_random_uuid(), s.path, s.id, category, severity, state, holder,
        case when state = 'CLOSED' then array[holder] else array[holder, 'SCHOOL'] end, r.f < 0.5,
        received_at - interval '1 hour', received_at,
        case when state = 'CLOSED' then now() + interval '1 year' else now() + r.g * interval '20 days' + interval '1 day' end,
        late, 2 * array_position(array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], severity) - 2 + late::int,
        false, repeat(md5(r.i::text), 40), 3,
        array(select t.hash from (select distinct floor(power(random(), 2) * ?)::int n
          from generate_series(1, 3 + r.i % 4)) z join bench_terms t using (n))
      from (select i, random() a, random() b, random() c, random() d, random() e, random() f, random() g
          from generate_series(1, ?) i) r
        join bench_schools s on s.n = floor(r.a * ?)::int,
        lateral (select case when r.b < 0.97 then 'CLOSED' when r.b < 0.98 then 'HANDLING' when r.b < 0.985 then 'TRIAGED'
          when r.b < 0.99 then 'VERIFIED' when r.b < 0.994 then 'RECEIVED' else 'SETTLED' end as state) st,
        lateral (select (array['DISPUTE', 'TRAFFIC', 'BULLYING', 'PREMISES_NEARBY', 'OTHER', 'WORRYING_BEHAVIOUR', 'VIOLENCE',
          'TRESPASS', 'DANGEROUS_GOODS', 'EPIDEMIC_SIGN', 'SELF_HARM_CRISIS', 'ABUSE_AND_SEXUAL_ASSAULT'])
          [1 + floor(power(r.c, 1.5) * 12)::int] as category) ca,
        lateral (select case when r.d < 0.45 then 'LOW' when r.d < 0.8 then 'MEDIUM' when r.d < 0.97 then 'HIGH'
          else 'CRITICAL' end as severity) se,
        lateral (select case when r.e < 0.5 then 'POLICE' when r.e < 0.95 then 'EDUCATION' else 'SCHOOL' end as holder) ho,
        lateral (select state <> 'CLOSED' and r.f < 0.2 as late) la,
        lateral (select now() - case when state = 'CLOSED' then r.g * interval '1095 days' else r.g * interval '30 days' end
          as received_at) re
      """;

  private final int count;

  ManyLeads(int count) {
    this.count = count;
  }

  static String prefecture(int p) {
    return "/420000/%d/".formatted(420100 + p * 100);
  }

  static String county(int p, int c) {
    return prefecture(p) + "%d/".formatted(420100 + p * 100 + c + 1);
  }

  static String schoolId(int school) {
    return "bench-%05d".formatted(school);
  }

  static String schoolName(int school) {
    return "示例第" + school + "小学";
  }

  /** A school stays where it is: what is random of it comes from its number. */
  static String path(int school) {
    var random = new Random(school);
    var p = random.nextInt(4) == 0 ? 0 : random.nextInt(PREFECTURES);
    var county = county(p, random.nextInt(COUNTIES));
    return county + "%s-p%02d/".formatted(county.split("/", -1)[3], random.nextInt(STATIONS));
  }

  void write(Path keys) throws SQLException {
    var vocabulary = TermsFile.read();
    var terms = new LeadTerms(vocabulary, new SealingKeys(keys.toString()).termKey());
    var hashes =
        vocabulary.all().stream().sorted(Comparator.comparing(Term::name)).map(terms::of).toList();
    try (var connection = StackResource.database().superuser("lead")) {
      connection.setNetworkTimeout(Runnable::run, 0);
      run(connection, "set statement_timeout = 0");
      run(connection, "create temp table bench_terms (n int primary key, hash bigint not null)");
      run(connection, "create temp table bench_schools (n int primary key, id text, path text)");
      fill(connection, hashes);
      for (var done = 0; done < count; done += BATCH) {
        try (var insert = connection.prepareStatement(LEADS)) {
          insert.setInt(1, hashes.size());
          insert.setInt(2, Math.min(BATCH, count - done));
          insert.setInt(3, SCHOOLS);
          insert.executeUpdate();
        }
      }
      run(connection, "vacuum (analyze) leads, lead_terms");
    }
  }

  private static void fill(Connection connection, List<Long> hashes) throws SQLException {
    try (var insert = connection.prepareStatement("insert into bench_terms values (?, ?)")) {
      for (var n = 0; n < hashes.size(); n++) {
        insert.setInt(1, n);
        insert.setLong(2, hashes.get(n));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (var insert = connection.prepareStatement("insert into bench_schools values (?, ?, ?)")) {
      for (var n = 0; n < SCHOOLS; n++) {
        insert.setInt(1, n);
        insert.setString(2, schoolId(n));
        insert.setString(3, path(n));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
