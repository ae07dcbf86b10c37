-- The name under which a device speaks its protocol where that is not its id: a DC-09 account (capital hex digits), a GB/T
-- 28181 code (20 digits). A signal carries nothing else to find its device by, so no two devices in use may have the same,
-- wherever in the tree they are: row-level security hides rows, not this index. A retired device gives its name away.
alter table devices add column account text collate "C" check (account <> '');
create unique index devices_account on devices (protocol, account) where account is not null and not retired;
