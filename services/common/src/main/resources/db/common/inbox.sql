-- Events that a consumer has worked on (org.anyuan.common.inbox).
create table inbox (
  consumer text not null,
  event_id text not null,
  seen_at  timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_seen on inbox (seen_at);
grant select, insert, delete on inbox to ${app};
