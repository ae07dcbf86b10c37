-- Requests that carried an Idempotency-Key, and what came of them (org.anyuan.common.request). Each caller has keys of their own.
create table requests (
  caller    text not null,
  operation text not null,
  key       text not null,
  content   text not null,
  result_id text not null,
  seen_at   timestamptz not null default now(),
  primary key (caller, operation, key)
);
create index requests_seen on requests (seen_at);
grant select, insert, delete on requests to ${app};
